import type { Output, routes, Sent, scheduleRoutes } from '@foyer/protocol';
import { type Answer, answerTo } from '../answer.ts';

type Routes = typeof scheduleRoutes;
type Rest<K extends keyof Routes> = Omit<Sent<Routes[K]>, 'meeting'>;

/** A meeting as lists show it. */
export type ListedMeeting = Output<Routes['schedule:list']>['meetings'][number];
/** Everything that an organizer sees of their meeting. */
export type ManagedMeeting = Output<Routes['schedule:read']>;
/** When a meeting takes place, as it is planned. */
export type MeetingTime = Sent<Routes['schedule:plan']>['when'];
/** One time that somebody was inside. */
export type MeetingVisit = Output<Routes['schedule:attendance']>['visits'][number];
export type MeetingPart = Sent<Routes['schedule:list']>['part'];
/** An account, by the id of the directory or by its address. */
export type Colleague = Sent<Routes['schedule:appoint']>['who'];

/** The meetings one has to do with, a page at a time from 0. */
export function listMeetings(part: MeetingPart, page: number): Promise<Answer<Output<Routes['schedule:list']>>> {
  return answerTo('schedule:list', { part, page });
}

/** Plans a meeting. */
export function planMeeting(title: string, when: MeetingTime): Promise<Answer<Output<Routes['schedule:plan']>>> {
  return answerTo('schedule:plan', { title, when });
}

/** What organizers do about a meeting without being inside. Each answers with the meeting as it is then. */
export function managing(meeting: string) {
  const asks =
    <K extends Changing>(name: K) =>
    (input: Rest<K>): Promise<Answer<ManagedMeeting>> =>
      answerTo(name, { meeting, ...input } as Sent<(typeof routes)[K]>) as Promise<Answer<ManagedMeeting>>;
  return {
    read: () => asks('schedule:read')({}),
    change: asks('schedule:change'),
    skip: asks('schedule:skip'),
    changeOptions: asks('schedule:options'),
    appoint: asks('schedule:appoint'),
    choose: asks('schedule:choose'),
    resetInvitation: () => asks('schedule:reset')({}),
    cancel: () => answerTo('schedule:cancel', { meeting }),
    attendance: () => answerTo('schedule:attendance', { meeting }),
  };
}
export type Managing = ReturnType<typeof managing>;

type Changing = Exclude<keyof Routes, 'schedule:list' | 'schedule:plan' | 'schedule:cancel' | 'schedule:attendance'>;
