import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import { invitationIn, keptKey } from '@foyer/client';
import { loadDesk, loadWords } from './i18n/load.ts';
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

// What is drawn has words, and takes them as it is imported.
void loadWords().then(async () => (await import('./draw.tsx')).draw({ page, session }));
// Only the way into a meeting does without the others. A page that needs them asks again.
if (page.at !== 'meeting') loadDesk().catch(() => {});
