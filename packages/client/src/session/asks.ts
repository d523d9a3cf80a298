import type { ParticipantId, Role } from '@foyer/domain';
import type { requests, Sent } from '@foyer/protocol';
import type { MeetingSession } from './session.ts';

type Requests = typeof requests;
type Asked = <K extends keyof Requests>(name: K, input: Sent<Requests[K]>) => Promise<void>;

/** What one only asks of the meeting: what becomes of it comes as news. */
export function asks(ask: Asked) {
  return {
    endForAll: () => ask('meeting:end', {}),
    keepWaiting: () => ask('lobby:keep-waiting', {}),
    admit: (participant: ParticipantId) => ask('lobby:admit', { participant }),
    admitAll: () => ask('lobby:admit-all', {}),
    deny: (participant: ParticipantId) => ask('lobby:deny', { participant }),
    putBack: (participant: ParticipantId) => ask('lobby:put-back', { participant }),
    pardon: (participant: ParticipantId) => ask('moderation:pardon', { participant }),
    lock: (on: boolean) => ask('meeting:lock', { on }),
    changeRole: (participant: ParticipantId, role: Role) => ask('roles:change', { participant, role }),
    raiseHand: () => ask('hands:raise', {}),
    lowerHand: (participant: ParticipantId) => ask('hands:lower', { participant }),
    mute: (participant: ParticipantId) => ask('moderation:mute', { participant }),
    muteAll: () => ask('moderation:mute-all', {}),
    allowUnmuting: (on: boolean) => ask('moderation:allow-unmuting', { on }),
    askToUnmute: (participant: ParticipantId) => ask('moderation:ask-to-unmute', { participant }),
    spotlight: (participant: ParticipantId | null) => ask('moderation:spotlight', { participant }),
    remove: (participant: ParticipantId) => ask('moderation:remove', { participant }),
  } satisfies Partial<MeetingSession>;
}
