import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import { meetingIn } from '@foyer/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openSession } from './meeting/openSession.ts';
import { pageAt } from './pageAt.ts';

const page = pageAt(location);

// The secret must not stay where a glance, a screenshot or the history would keep it.
if (page.at === 'first-run') history.replaceState(null, '', location.pathname);

// Made here, once a page: a session outlives every component, and React may make those twice.
const meeting = page.at === 'meeting' ? meetingIn(page.id) : null;
const session = meeting === null ? null : openSession(meeting);
void session?.look();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App page={page} session={session} />
  </StrictMode>,
);
