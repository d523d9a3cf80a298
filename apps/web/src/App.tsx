import type { MeetingSession } from '@foyer/client';
import { unreachable } from '@foyer/domain';
import { lazy, Suspense } from 'react';
import { Nowhere } from './ends/Nowhere.tsx';
import { loadDesk } from './i18n/load.ts';
import { MeetingPage } from './meeting/MeetingPage.tsx';
import { SessionContext } from './meeting/session.ts';
import type { Page } from './pageAt.ts';

/** What nobody needs on their way into a meeting is loaded when it is wanted; its words come first. */
async function withWords<T>(load: () => Promise<T>): Promise<T> {
  await loadDesk();
  return load();
}

const Admin = lazy(() => withWords(async () => ({ default: (await import('./admin/AdminPage.tsx')).Admin })));
const FirstRun = lazy(() =>
  withWords(async () => ({ default: (await import('./firstRun/FirstRunPage.tsx')).FirstRun })),
);
const SignIn = lazy(() => withWords(async () => ({ default: (await import('./signIn/SignInPage.tsx')).SignIn })));
const Meetings = lazy(() =>
  withWords(async () => ({ default: (await import('./schedule/MeetingsPage.tsx')).Meetings })),
);
const PlanMeeting = lazy(() =>
  withWords(async () => ({ default: (await import('./schedule/PlanPage.tsx')).PlanMeeting })),
);
const Manage = lazy(() => withWords(async () => ({ default: (await import('./schedule/ManagePage.tsx')).Manage })));
const Account = lazy(() =>
  withWords(async () => ({ default: (await import('./account/AccountPage.tsx')).AccountPage })),
);
const Provider = lazy(() => withWords(async () => ({ default: (await import('./oidc/ProviderPage.tsx')).Provider })));
const Start = lazy(() => withWords(async () => ({ default: (await import('./start/StartPage.tsx')).Start })));

export interface AppProps {
  readonly page: Page;
  /** The meeting of the page; null when its address cannot be a meeting's. */
  readonly session: MeetingSession | null;
}

export function App(props: AppProps) {
  return (
    // They are small: a page that says for a blink that it loads is less calm than none.
    <Suspense fallback={null}>
      <PageOf {...props} />
    </Suspense>
  );
}

function PageOf({ page, session }: AppProps) {
  switch (page.at) {
    case 'start':
      return <Start />;
    case 'first-run':
      return <FirstRun secret={page.secret} />;
    case 'sign-in':
      return <SignIn secret={page.secret} to={page.to} />;
    case 'meetings':
      return <Meetings />;
    case 'plan':
      return <PlanMeeting />;
    case 'manage':
      return <Manage meeting={page.id} />;
    case 'admin':
      return <Admin />;
    case 'account':
      return <Account />;
    case 'provider':
      return <Provider returned={page.returned} />;
    case 'meeting':
      return session ? (
        <SessionContext value={session}>
          <MeetingPage />
        </SessionContext>
      ) : (
        <Nowhere why="not-found" />
      );
    case 'nowhere':
      return <Nowhere why="not-found" />;
    default:
      return unreachable(page);
  }
}
