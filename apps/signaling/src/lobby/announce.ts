import { type Inside, type Meeting, messagesToWaiting, type ParticipantId, roleMay, type Waiting } from '@foyer/domain';
import type { notices, Payload } from '@foyer/protocol';
import type { Change } from '../meetings/meetings.ts';
import { marksIn } from '../names/marks.ts';

type Door = Payload<(typeof notices)['lobby:waiting']>;

/** What the contract lets a notice carry. */
const MOST = 500;

export interface LobbyNews {
  readonly to: readonly ParticipantId[];
  readonly payload: Door;
}

/** Who hears what about the door (LB-8): those who may admit, the whole list, whenever it or they are new. */
export function announceLobby({ before, events, after }: Change): LobbyNews | null {
  const payload = doorOf(after);
  const isNews = JSON.stringify(payload) !== JSON.stringify(doorOf(before));
  const back = new Set(events.flatMap((event) => (event.type === 'returned' ? [event.id] : [])));
  const to = [...after.inside.values()].filter(hears).filter(({ id }) => {
    const was = before.inside.get(id);
    return isNews || !was || !hears(was) || back.has(id);
  });
  return to.length === 0 ? null : { to: to.map(({ id }) => id), payload };
}

function hears({ role, away }: Inside): boolean {
  return away === null && roleMay(role, 'lobby.admit');
}

/** The admission card: what is known of somebody, and nothing by which they could be found elsewhere (LB-12). */
function cardOf(
  { id, name, category, location, proof, verifiedName, invitedAs, rule, before, since, away }: Waiting,
  marked: ReadonlyMap<ParticipantId, string>,
) {
  const known = { id, name, lookalike: marked.get(id) ?? null, category, location, proof, verifiedName };
  return { ...known, invitedAs, rule, before: [...before], since, away: away !== null };
}

function doorOf(meeting: Meeting): Door {
  const { waiting, removed } = meeting;
  const marked = marksIn(meeting);
  return {
    people: [...waiting.values()].slice(0, MOST).map((one) => cardOf(one, marked)),
    removed: [...removed.values()].slice(-MOST).map(({ id, name }) => ({ id, name })),
    messages: messagesToWaiting(meeting).map(({ to, ...said }) => ({ ...said, to: to.slice(0, MOST) })),
  };
}
