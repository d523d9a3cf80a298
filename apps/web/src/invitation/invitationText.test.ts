import { expect, test } from 'vitest';
import { invitationText } from './invitationText.ts';

const facts = {
  title: 'Weekly',
  when: 'Thursday 25 March 2027, 10:00',
  link: 'https://meet.example/m/x#k=1',
  code: '7KQM-X2RP-9HTB',
  host: 'meet.example',
};

test('an invitation says what it is, when, by which link, and for whoever types, by which code', () => {
  const { text, html } = invitationText(facts);
  expect(text).toBe(
    [
      'Weekly',
      'Thursday 25 March 2027, 10:00',
      '',
      'Join the meeting: https://meet.example/m/x#k=1',
      'Or type this code at meet.example: 7KQM-X2RP-9HTB',
    ].join('\n'),
  );
  expect(html).toContain('<strong>Weekly</strong>');
  expect(html).toContain('<a href="https://meet.example/m/x#k=1">Join the meeting</a>');
});

test('without a time and a code there is nothing said of them', () => {
  expect(invitationText({ ...facts, when: null, code: null }).text).toBe(
    'Weekly\n\nJoin the meeting: https://meet.example/m/x#k=1',
  );
});

test.each(['<script>alert(1)</script>', '"><img src=x>', '</strong><a href=javascript:1>'])(
  'a title is a title: %s',
  (title) => {
    const { html } = invitationText({ ...facts, title });
    expect(html.match(/<[a-z]+/g)).toEqual(['<div', '<p', '<strong', '<p', '<p', '<a', '<p']);
  },
);
