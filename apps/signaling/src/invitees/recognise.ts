import type { MeetingId } from '@foyer/domain';
import type { Meetings } from '../meetings/meetings.ts';
import type { InviteeParts } from './invitees.ts';

/** Keeps the list of those who are invited as themselves (DO-11): one change after the other, or the second would undo the first. */
export function recogniser(meetings: Pick<Meetings, 'read' | 'change'>): InviteeParts['recognise'] {
  const turns = new Map<MeetingId, Promise<void>>();

  async function recognise(id: MeetingId, { add, remove }: Parameters<InviteeParts['recognise']>[1]): Promise<void> {
    const meeting = await meetings.read(id);
    if (!meeting || meeting.cancelled) return;
    const invited = [...new Set([...meeting.options.invited.filter((one) => !remove.includes(one)), ...add])];
    const by = { account: meeting.organizer.account };
    const changed = await meetings.change(id, { type: 'change-options', by, options: { invited } });
    // Between the two it can only have been cancelled, and then nobody is invited any more.
    if (!changed.ok && changed.code !== 'meeting-ended')
      throw new Error(`who is invited to meeting ${id} could not be kept: ${changed.code}`);
  }

  return (id, change) => {
    const turn = (turns.get(id) ?? Promise.resolve()).then(() => recognise(id, change));
    const settled = turn.catch(() => {});
    turns.set(id, settled);
    void settled.then(() => {
      if (turns.get(id) === settled) turns.delete(id);
    });
    return turn;
  };
}
