import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import { invitationIn, keptKey } from '@foyer/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { showLanguage } from './i18n/showLanguage.ts';
import { openSession } from './meeting/openSession.ts';
import { pageAt } from './pageAt.ts';

showLanguage();

const page = pageAt(location);

// What opens doors must not stay where a glance, a screenshot or the history would keep it.
const kept = page.at === 'provider' ? '' : location.search;
if (location.hash !== '' || kept !== location.search) history.replaceState(null, '', location.pathname + kept);
// Another link to the same page, pasted into its address bar, loads nothing by itself.
addEventListener('hashchange', () => location.reload());

// Made here, once a page: a session outlives every component, and React may make those twice.
const invitation = page.at === 'meeting' ? invitationIn(page.id) : null;
const session =
  page.at === 'meeting' && invitation?.by === 'link'
    ? openSession(invitation.meeting, keptKey(invitation.meeting, page.key))
    : null;
void session?.look();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App page={page} session={session} />
  </StrictMode>,
);
