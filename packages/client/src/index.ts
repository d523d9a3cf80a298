export type { Picture, Settings, View } from '@foyer/protocol';
export { type Account, becomeOrganizer, meetingIn, openMeeting, readAccount } from './home.ts';
export { openMeetingSession } from './session/openSession.ts';
export type { MeetingSession, OpenSession } from './session/session.ts';
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
