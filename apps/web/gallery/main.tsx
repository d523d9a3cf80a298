import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { screens } from './screens.tsx';

const name = new URLSearchParams(location.search).get('screen');
const screen = name === null ? undefined : screens[name];

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(screen ? screen.draw() : <Index />);

// A few states exist only after a press.
const { press } = screen ?? {};
if (press !== undefined) {
  setTimeout(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((button) => button.textContent === press)?.click();
  }, 50);
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
