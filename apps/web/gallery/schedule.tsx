import type { ListedMeeting, ManagedMeeting, MeetingVisit } from '@foyer/client';
import type { AccountId, MeetingId } from '@foyer/domain';
import { words } from '../src/i18n/words.ts';
import { InviteesPanel } from '../src/invitees/InviteesSection.tsx';
import { ManagePage } from '../src/schedule/ManagePage.tsx';
import { MeetingsPage } from '../src/schedule/MeetingsPage.tsx';
import { PlanPage } from '../src/schedule/PlanPage.tsx';
import { newPlan, type Plan, type PlanError } from '../src/schedule/plan.ts';
import type { ManagedProps } from '../src/schedule/useManaged.ts';
import type { MeetingsProps, PartOfList } from '../src/schedule/useMeetings.ts';
import { INVITEES } from './invitees.tsx';
import { OPTIONS, ORGANIZER, TITLE } from './people.ts';
import { press, type Screen, type Step } from './steps.ts';

const DAY = 86_400_000;
const at = (iso: string) => Date.parse(iso);
const nothing = () => {};
const done = async () => null;
const meeting = 'weekly' as MeetingId;
const when = {
  start: '2026-03-23T10:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  rule: 'FREQ=WEEKLY',
  except: ['2026-04-06T10:00'],
};
const times = [0, 1, 3, 4].map((week) => {
  const from = at('2026-03-23T09:00Z') + week * 7 * DAY - (week > 0 ? 3_600_000 : 0);
  return { start: `${new Date(from).toISOString().slice(0, 11)}10:00`, from, until: from + 45 * 60_000 };
});

const listed = (title: string, more: Partial<ListedMeeting> = {}): ListedMeeting => ({
  meeting: title as MeetingId,
  title,
  organizer: ORGANIZER,
  organizes: true,
  when: { ...when, rule: null, except: [] },
  next: times[0] ?? null,
  running: false,
  cancelled: false,
  made: at('2026-03-20T09:00Z'),
  ...more,
});
/** What comes next for whoever is signed in. */
export const NEXT = listed(TITLE, { when });

const all = (...meetings: ListedMeeting[]): PartOfList => ({ meetings, onMore: null });
const meetings = (more: Partial<MeetingsProps>): Screen => ({
  draw: () => (
    <MeetingsPage
      account={{ holds: true }}
      lists={{ running: all(), upcoming: all(), past: all() }}
      problem={null}
      onNewMeeting={nothing}
      opening={false}
      {...more}
    />
  ),
});

const plan = (change: Partial<Plan>, errors: PlanError = {}): Screen => ({
  draw: () => (
    <PlanPage
      plan={{ ...newPlan(new Date(2026, 2, 23, 9), 'Europe/Berlin'), ...change }}
      errors={errors}
      problem={null}
      busy={false}
      withTime
      save={words.schedule.form.save}
      onPlan={nothing}
      onSave={nothing}
      onDiscard={null}
    />
  ),
});

const managed: ManagedMeeting = {
  title: TITLE,
  organizer: ORGANIZER,
  own: true,
  when,
  next: times,
  sequence: 0,
  running: false,
  cancelled: false,
  made: 0,
  invitation: { link: 'https://meet.example/m/weekly#k=key', code: '7KQM-X2RP-9HTB' },
  told: OPTIONS,
  coOrganizers: [{ id: 'cora' as AccountId, name: 'Cora Adeyemi', mail: 'cora.adeyemi@example.org' }],
  presenters: [],
};
const visit = (name: string, more: Partial<MeetingVisit>): MeetingVisit => ({
  name,
  verifiedName: null,
  category: 'anonymous',
  came: at('2026-03-23T09:01Z'),
  rule: null,
  admittedBy: ORGANIZER,
  left: at('2026-03-23T09:44Z'),
  why: 'left',
  ...more,
});
const visits = [
  visit(ORGANIZER, {
    verifiedName: ORGANIZER,
    category: 'internal',
    rule: 'organizer',
    admittedBy: null,
    why: 'ended',
  }),
  visit('Bo', { verifiedName: 'Bo Okafor', category: 'internal', rule: 'level', admittedBy: null }),
  visit('Gil', { why: 'connection-lost' }),
];
const manage = (more: Partial<ManagedProps>, ...steps: readonly Step[]): Screen => ({
  draw: () => (
    <ManagePage
      meeting={meeting}
      host="meet.example"
      found={managed}
      problem={null}
      busy={false}
      visits={null}
      does={{
        ...{ change: done, skip: done, changeOptions: done, appoint: done },
        ...{ choose: done, resetInvitation: done, cancel: done, showVisits: done },
      }}
      invitees={() => <InviteesPanel {...INVITEES} />}
      {...more}
    />
  ),
  steps,
});

/** One's meetings, planning one, and the page of one. */
export const scheduleScreens: Readonly<Record<string, Screen>> = {
  meetings: meetings({
    lists: {
      running: all(listed('Design review', { running: true })),
      upcoming: {
        meetings: [
          NEXT,
          listed('Quarterly figures with everybody from the northern offices', {
            organizes: false,
            organizer: 'Cora Adeyemi',
          }),
        ],
        onMore: nothing,
      },
      past: all(
        listed('Ana’s meeting', { when: null, next: null }),
        listed('Board', { cancelled: true, next: null }),
        listed('Interview', { next: null }),
      ),
    },
  }),
  'meetings-empty': meetings({}),
  'meetings-guest-of-others': meetings({ account: { holds: false }, onNewMeeting: null }),
  'meetings-signed-out': meetings({ account: null, lists: undefined }),
  'meetings-problem': meetings({ lists: undefined, problem: 'unreachable' }),
  plan: plan({}),
  'plan-weekly': plan({ title: TITLE, repeat: 'weekly', end: 'on', lastDay: '2026-12-24' }),
  'plan-wrong': plan(
    { repeat: 'weekdays', end: 'after', count: '1' },
    { title: 'title', day: 'weekday', count: 'count' },
  ),
  manage: manage({}),
  'manage-changing': manage({}, press(words.schedule.page.change)),
  'manage-at-once': manage({ found: { ...managed, when: null, next: [], coOrganizers: [] } }),
  'manage-came': manage({ visits }),
  'manage-cancelling': manage({}, press(words.schedule.page.cancelAll)),
  'manage-cancelled': manage({ found: { ...managed, cancelled: true, invitation: null, next: [] } }),
  'manage-conflict': manage({ problem: 'conflict' }),
  'manage-nowhere': manage({ found: 'nowhere' }),
};
