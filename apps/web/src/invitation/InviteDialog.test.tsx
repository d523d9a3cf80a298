import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InviteDialog } from './InviteDialog.tsx';
import type { InviteProps } from './useInvite.ts';

const nothing = () => {};
const props: InviteProps = {
  title: 'Weekly',
  invitation: { link: 'https://meet.example/m/x#k=s3cret', code: '7KQM-X2RP-9HTB' },
  host: 'meet.example',
  disabled: false,
  reset: 'no',
  onAskReset: nothing,
  onReset: nothing,
  onKeep: nothing,
  onClose: nothing,
};
const draw = (more: Partial<InviteProps> = {}) => renderToStaticMarkup(<InviteDialog {...props} {...more} />);

test('shows the code and where it is typed, and not the link: screens are shared', () => {
  expect(draw()).toContain('7KQM-X2RP-9HTB');
  expect(draw()).toContain('meet.example');
  expect(draw()).not.toContain('s3cret');
});

test('[IN-1] resets only for those who may, and only when it was meant', () => {
  expect(draw({ onAskReset: null })).not.toContain('Reset');
  expect(draw()).not.toContain('Reset now');
  expect(draw({ reset: 'asked' })).toMatch(/role="alert".*stop working.*Reset now.*Keep it/s);
  expect(draw({ reset: 'done' })).toMatch(/role="status">There is a new link/);
});

test('nothing can be reset without a line', () => {
  const disabled = /aria-disabled="true"[^>]*>.*?Reset link/s;
  expect(draw({ disabled: true })).toMatch(disabled);
  expect(draw()).not.toMatch(disabled);
});
