import { WHYS } from '@foyer/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { words } from '../i18n/words.ts';
import { endIfNear, type WaitingProps } from './useWaiting.ts';
import { WaitingPanel } from './WaitingPanel.tsx';

const props: WaitingProps = {
  name: 'Gil',
  messages: [],
  onChangeName: async () => true,
  organizer: 'Ana',
  place: null,
  why: 'guests',
  signIn: null,
  toldAt: '14:30',
  time: '0:07',
  endsAt: null,
  music: { playing: true, muted: false, volume: 0.5 },
  onMusicMuted: () => {},
  onMusicVolume: () => {},
  onKeepWaiting: async () => {},
  onLeave: () => {},
  offline: false,
};

test('says who has been told, how long it has been, and how to quieten the music', () => {
  const panel = renderToStaticMarkup(<WaitingPanel {...props} />);
  expect(panel).toContain('Waiting for someone to let you in');
  expect(panel).toContain('<bdi>Ana</bdi> has been told you are here.');
  expect(panel).toContain('That was at 14:30.');
  expect(panel).toContain('0:07');
  expect(panel).toMatch(
    /aria-label="Mute music"[^>]*aria-pressed="false"|aria-pressed="false"[^>]*aria-label="Mute music"/,
  );
  expect(panel).toContain('aria-label="Music volume"');
  expect(panel).toContain('Leave');
});

test('whoever comes first is not told that somebody knows', () => {
  const panel = renderToStaticMarkup(<WaitingPanel {...props} toldAt={null} />);
  expect(panel).toContain('Nobody who could let you in is here yet.');
  expect(panel).not.toContain('has been told');
});

test('[LB-9] what the options do not show is not there', () => {
  const shown = renderToStaticMarkup(<WaitingPanel {...props} place={3} />);
  expect(shown).toContain('You are number 3 in the queue.');
  const hidden = renderToStaticMarkup(<WaitingPanel {...props} organizer={null} />);
  expect(hidden).toContain('Whoever can let you in has been told you are here.');
  expect(hidden).not.toMatch(/Ana|number/);
});

test('[LB-17] what hosts wrote is read, and read aloud, oldest first', () => {
  const messages = [
    { key: 1, text: 'Soon', time: '14:30' },
    { key: 2, text: 'Now <b>', time: '14:35' },
  ];
  const panel = renderToStaticMarkup(<WaitingPanel {...props} messages={messages} />);
  expect(panel).toMatch(/role="log" aria-live="polite"[^>]*>.*Soon.*14:30.*Now &lt;b&gt;/);
  // A live region speaks only of what comes into it.
  expect(renderToStaticMarkup(<WaitingPanel {...props} />)).toContain('role="log"');
});

test('[LB-18] one reads what one is called, and may change it', () => {
  const panel = renderToStaticMarkup(<WaitingPanel {...props} name="Gil <b>" />);
  expect(panel).toContain('You are here as <bdi>Gil &lt;b&gt;</bdi>');
  expect(panel).toContain('Change name');
});

test('[LB-14] says why one waits', () => {
  const says = (why: WaitingProps['why']) => renderToStaticMarkup(<WaitingPanel {...props} why={why} />);
  expect(says('guests')).toContain('Guests wait here until a host lets them in.');
  expect(says('locked')).toContain('This meeting is locked: ');
  for (const why of WHYS) expect(says(why)).toContain(words.lobby.why[why]);
});

test('[LB-15] where it helps to sign in, there is a way to do it', () => {
  const signIn = { href: '/sign-in?to=/m/x', onGo: () => {} };
  expect(renderToStaticMarkup(<WaitingPanel {...props} signIn={signIn} />)).toMatch(
    /<a[^>]*href="\/sign-in\?to=\/m\/x"[^>]*>Sign in to enter directly/,
  );
  expect(renderToStaticMarkup(<WaitingPanel {...props} />)).not.toContain('Sign in');
});

test('[LB-10] the end is worth a word, and one may go on waiting, only when it is near', () => {
  expect(endIfNear({ keepFrom: 800, until: 1000 }, 799)).toBeNull();
  expect(endIfNear({ keepFrom: 800, until: 1000 }, 800)).not.toBeNull();
  expect(renderToStaticMarkup(<WaitingPanel {...props} />)).not.toContain('Keep waiting');
  expect(renderToStaticMarkup(<WaitingPanel {...props} endsAt="15:00" />)).toContain('Keep waiting');
});
