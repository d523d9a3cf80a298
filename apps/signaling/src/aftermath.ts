import type { Meeting, MeetingId, ParticipantId } from '@foyer/domain';
import type { Attached } from '@foyer/protocol';
import type { Log } from '@foyer/server-kit';
import type { Held } from './limits/held.ts';
import { announceLobby } from './lobby/announce.ts';
import { type MediaAct, mediaActs } from './media/acts.ts';
import type { MediaNode } from './media/node.ts';
import { announceSettings, settingsOf } from './meetings/announce.ts';
import type { Deadlines } from './meetings/deadlines.ts';
import type { Change } from './meetings/meetings.ts';
import { announceOptions } from './options/announce.ts';
import type { Line, People } from './people/people.ts';
import type { Tell } from './privacy/teller.ts';
import type { ReconnectTokens } from './reconnect/tokens.ts';
import type { Relays } from './relay/relays.ts';
import type { Rosters } from './roster/rosters.ts';
import type { ScheduleStore } from './schedule/store.ts';
import { tiesAfter } from './schedule/ties.ts';
import { announceSelf, type Turn } from './self/announce.ts';

export interface AftermathParts {
  /** Whether the operator has named networks. */
  readonly networks: boolean;
  readonly people: People;
  readonly tell: Tell;
  readonly rosters: Rosters;
  readonly deadlines: Deadlines;
  readonly tokens: ReconnectTokens;
  readonly held: Held;
  readonly node: MediaNode;
  readonly relays: Relays;
  readonly schedules: ScheduleStore;
  /** Sends everybody who is invited a link of their own: those they had are void. */
  readonly linksReset: (meeting: MeetingId) => Promise<void>;
  readonly log: Log;
}

/**
 * What follows from a change, in this order: media ends, the people it is about learn what became of them, the others
 * hear of it, and lines that are over are closed. Who hears what is decided by the pure functions called here.
 */
export function createAftermath({
  people,
  tell,
  rosters,
  deadlines,
  tokens,
  held,
  node,
  relays,
  schedules,
  linksReset,
  log,
  networks,
}: AftermathParts) {
  return async ({ before, events, after }: Change): Promise<void> => {
    const meeting = after.id;
    for (const event of events) log.info({ meeting, event: event.type, at: event.at, ...whose(event) }, 'happened');

    for (const act of mediaActs(before, events)) {
      const done = await perform(meeting, act);
      // A meeting goes on without its media node; but whoever runs Foyer has to know.
      if (!done.ok) log.error({ meeting, ...act, code: done.code }, 'the media node did not do its part');
    }

    rosters.record({ before, events, after });
    const turns = announceSelf({ before, events, after });
    await Promise.all(turns.map((turn) => tellTurn(after, turn)));
    rosters.release(meeting);

    const settings = announceSettings(before, after);
    if (settings) tell(after, settings.to, { name: 'meeting:changed', payload: settings.payload });
    if (before.title !== after.title)
      tell(after, after.inside.keys(), { name: 'meeting:renamed', payload: { title: after.title } });
    const lobby = announceLobby({ before, events, after });
    if (lobby) tell(after, lobby.to, { name: 'lobby:waiting', payload: lobby.payload });

    const options = announceOptions({ before, events, after }, networks);
    if (options) tell(after, options.to, { name: 'options:changed', payload: options.payload });
    for (const { to, state } of turns) if (state === 'inside') held.release(to, 'waiting');

    const gone = turns.filter(({ state }) => state === 'ended').map(({ to }) => to);
    for (const participant of gone) hangUp(after, participant);
    await tokens.keep(turns.flatMap(({ to, state }) => (state === 'ended' ? [] : [to])));
    await tokens.release(gone);
    deadlines.watch(after);
    // Whose lists it is on, last of all: nobody inside waits for that.
    for (const { account, tie, on } of tiesAfter(before, after))
      await schedules[on ? 'tie' : 'untie'](meeting, account, tie);
    if (before.invitation !== after.invitation) await linksReset(meeting);
  };

  function perform(meeting: MeetingId, act: MediaAct) {
    switch (act.act) {
      case 'close':
        return node.call('room:close', { meeting });
      case 'detach':
        return node.call('media:detach', { meeting, participant: act.participant });
      case 'unshare':
        return node.call('media:unshare', { meeting, participant: act.participant });
      case 'spotlight':
        return node.call('room:spotlight', { meeting, spotlight: act.spotlight });
    }
  }

  async function tellTurn(meeting: Meeting, turn: Turn): Promise<void> {
    const line = people.find(meeting.id, turn.to);
    if (!line) return;
    const to = [turn.to];
    if (turn.state === 'waiting') tell(meeting, to, { name: 'self:waiting', payload: turn.payload });
    else if (turn.state === 'muted') tell(meeting, to, { name: 'moderation:muted', payload: {} });
    else if (turn.state === 'asked') tell(meeting, to, { name: 'moderation:asked', payload: { by: turn.by } });
    else if (turn.state === 'ended')
      tell(meeting, to, { name: 'self:ended', payload: { reason: turn.reason, again: turn.again } });
    else {
      const { media, attachment } = await mediaFor(meeting, { participant: turn.to, line, again: turn.again });
      const role = meeting.inside.get(turn.to)?.role ?? 'attendee';
      const roster = rosters.read(meeting);
      const settings = settingsOf(meeting);
      tell(meeting, to, {
        name: 'self:inside',
        payload: { title: meeting.title, role, settings, roster, media, attachment },
      });
    }
  }

  /** Whoever comes in for the first time is attached at once, if they said for what: that saves them a round trip. */
  async function mediaFor(
    { id: meeting, spotlight }: Meeting,
    { participant, line, again }: { participant: ParticipantId; line: Line; again: boolean },
  ): Promise<{ media: { token: string } | null; attachment: Attached | null }> {
    const { fingerprint, wish } = line;
    const by = { meeting, participant, fingerprint };
    const granted = await node.call('media:grant', by);
    if (!granted.ok) {
      log.error({ meeting, participant, code: granted.code }, 'no media ticket');
      return { media: null, attachment: null };
    }
    const { token } = granted.data;
    if (wish === null || again) return { media: { token }, attachment: null };
    const attached = await node.call('media:attach', { ...by, token, ...wish, spotlight });
    // Then they ask themselves, and are told why not.
    if (!attached.ok) return { media: null, attachment: null };
    return { media: null, attachment: { ...attached.data, relay: relays.forMember(participant) } };
  }

  function hangUp(meeting: Meeting, participant: ParticipantId): void {
    const line = people.find(meeting.id, participant);
    if (line) people.remove(meeting.id, participant, line);
    line?.close();
    held.release(participant);
  }
}

function whose(event: Change['events'][number]): { participant?: ParticipantId; by?: ParticipantId | null } {
  return {
    ...('id' in event && event.id !== null
      ? { participant: event.id }
      : 'person' in event
        ? { participant: event.person.id }
        : {}),
    ...('by' in event ? { by: event.by } : {}),
  };
}
