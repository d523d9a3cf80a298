export type { MeetingId, ParticipantId } from '@foyer/domain';
export type { Channel } from '../channel.ts';
export { type Caller, connect } from './call.ts';
export { sfuNotices, sfuRequests } from './contract.ts';
export { answer } from './serve.ts';
export type { NodeUsage } from './usage.ts';
