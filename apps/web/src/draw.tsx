import { followScreenKeyboard } from '@foyer/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './App.tsx';
import { keepFocus } from './keyboard/keptFocus.ts';

/** Everything that one sees. */
export function draw(props: AppProps): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  keepFocus(document);
  followScreenKeyboard(window);
  createRoot(root).render(
    <StrictMode>
      <App {...props} />
    </StrictMode>,
  );
}
