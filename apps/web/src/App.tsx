import type { MeetingSession } from '@foyer/client';
import { unreachable } from '@foyer/domain';
import { Nowhere } from './ends/Nowhere.tsx';
import { FirstRun } from './firstRun/FirstRunPage.tsx';
import { MeetingPage } from './meeting/MeetingPage.tsx';
import { SessionContext } from './meeting/session.ts';
import type { Page } from './pageAt.ts';
import { SignIn } from './signIn/SignInPage.tsx';
import { Start } from './start/StartPage.tsx';

export interface AppProps {
  readonly page: Page;
  /** The meeting of the page; null when its address cannot be a meeting's. */
  readonly session: MeetingSession | null;
}

export function App({ page, session }: AppProps) {
  switch (page.at) {
    case 'start':
      return <Start />;
    case 'first-run':
      return <FirstRun secret={page.secret} />;
    case 'sign-in':
      return <SignIn secret={page.secret} to={page.to} />;
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
