export type { Picture, Settings, View } from '@foyer/protocol';
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
export type { Answer } from './connection/http.ts';
export { type Account, becomeOrganizer, meetingOf, openMeeting, readAccount, signInWith } from './home.ts';
export { keptKey } from './invitation/keep.ts';
export { addressOf, invitationIn, keyIn } from './invitation/link.ts';
export { openMeetingSession } from './session/openSession.ts';
export type { Invitation, MeetingSession, OpenSession } from './session/session.ts';
export type {
  Door,
  Ended,
  Inside,
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
