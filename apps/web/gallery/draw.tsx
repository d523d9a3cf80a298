import { followScreenKeyboard } from '@foyer/ui';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ready } from './ready.ts';
import { screens } from './screens.tsx';

/** The screen that the address asks for, else a list of all. */
export async function draw(): Promise<void> {
  await ready();
  followScreenKeyboard(window);
  const name = new URLSearchParams(location.search).get('screen');
  const screen = name === null ? undefined : screens[name];

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  flushSync(() => createRoot(root).render(screen ? screen.draw() : <Index />));

  // A few states exist only after something has happened.
  for (const step of screen?.steps ?? []) flushSync(step);
  // Whoever takes pictures waits for this.
  document.documentElement.dataset['ready'] = name ?? 'index';
}

function Index() {
  return (
    <ul>
      {Object.keys(screens).map((each) => (
        <li key={each}>
          <a href={`?screen=${each}`}>{each}</a>
        </li>
      ))}
    </ul>
  );
}
