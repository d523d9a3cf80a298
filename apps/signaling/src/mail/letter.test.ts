import { expect, test } from 'vitest';
import { written } from './letter.ts';

test('a letter is the same in text and in HTML', () => {
  const { text, html } = written({
    subject: 'Weekly',
    paragraphs: ['Olga invites you.', { link: 'https://meet.example/m/x#p=1.s', label: 'Join' }],
  });
  expect(text).toBe('Olga invites you.\n\nJoin:\nhttps://meet.example/m/x#p=1.s\n');
  expect(html).toContain('<p>Olga invites you.</p>');
  expect(html).toContain('<a href="https://meet.example/m/x#p=1.s">Join</a>');
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '</title><b>',
  '{{7*7}}#{7*7}',
])('[ML-4] %s is text, wherever it stands', (evil) => {
  const { text, html } = written({ subject: evil, paragraphs: [evil, { link: `https://a.b/${evil}`, label: evil }] });
  const tags = html.replace(
    /<!doctype html>\n|<\/?(?:html|head|meta|title|body|p|a)\b[^<>"']*(?:"[^"<>']*"[^<>"']*)*>/g,
    '',
  );
  expect(tags).not.toMatch(/[<>"']/);
  expect(text).toContain(evil);
});
