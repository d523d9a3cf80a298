export type { Demand, Picture, Settings, StageWish, View, Way } from '@foyer/protocol';
export {
  changeProfile,
  deleteAccount,
  endOtherSessions,
  endSession,
  exportAccount,
  forgotPassword,
  type OwnSession,
  type Profile,
  type ProfileChange,
  readProfile,
  readSessions,
  setPassword,
  signInByPassword,
  signOut,
  stepUpByPassword,
} from './accounts/own.ts';
export {
  type AccountRow,
  addPerson,
  closeAccount,
  type FoundPeople,
  findPeople,
  grantRights,
  type Rights,
  resetAccount,
} from './admin/admin.ts';
export type { Answer } from './answer.ts';
export {
  type DirectoryGroup,
  type DirectoryPerson,
  findColleagues,
  keepGroup,
  LEAST_LETTERS,
  readGroup,
  readGroups,
  removeGroup,
} from './directory/directory.ts';
export type { EffectView } from './effects/effects.ts';
export type { EffectNews, EffectPort, EffectPorts, RunningEffect } from './effects/port.ts';
export {
  type Account,
  becomeOrganizer,
  meetingOf,
  openMeeting,
  readAccount,
  readWaysIn,
  signInWith,
  type WaysIn,
} from './home.ts';
export { keptKey } from './invitation/keep.ts';
export { addressOf, invitationIn, keyIn } from './invitation/link.ts';
export {
  type Guest,
  guestsIn,
  type InvitedPerson,
  type InviteeList,
  type Inviting,
  inviting,
} from './invitees/invitees.ts';
export { keepAwake } from './media/audioContext.ts';
export { bitrateOf, producing } from './media/encodings.ts';
export type { Proof } from './media/proof.ts';
export { type Errand, finishAtProvider, providerPage, type Returned, returnedIn } from './oidc/oidc.ts';
export {
  addPasskey,
  canUsePasskeys,
  type Passkey,
  proveByPasskey,
  readPasskeys,
  removePasskey,
  signInByPasskey,
} from './passkeys/passkeys.ts';
export type { PreflightView } from './preflight/known.ts';
export { type Came, supportCode, type Verdict, verdictOf, type Ways } from './preflight/verdict.ts';
export type { Protection } from './protection/protection.ts';
export type { ProtectedWay } from './protection/ways.ts';
export type { Quality } from './quality/quality.ts';
export {
  type Colleague,
  type ListedMeeting,
  listMeetings,
  type ManagedMeeting,
  type Managing,
  type MeetingPart,
  type MeetingTime,
  type MeetingVisit,
  managing,
  planMeeting,
} from './schedule/schedule.ts';
export { openMeetingSession } from './session/openSession.ts';
export type { Invitation, MeetingSession, OpenSession } from './session/session.ts';
export type {
  Door,
  Ended,
  Inside,
  LobbyMessage,
  OptionsChange,
  OptionsEffect,
  Problem,
  RemovedPerson,
  RosterPerson,
  SessionView,
  SourceView,
  Stage,
  ToldOptions,
  Waiting,
  WaitingPerson,
} from './session/view.ts';
