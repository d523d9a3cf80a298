import { fill } from '../i18n/fill.ts';
import { language } from '../i18n/here.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { words } from '../i18n/words.ts';
import type { Copied } from './copyText.ts';

export interface InvitationFacts {
  readonly title: string;
  /** In words; null: it is on now, or nobody has planned when. */
  readonly when: string | null;
  readonly link: string;
  /** For people who type; null: for this link there is none. */
  readonly code: string | null;
  /** Where a code is typed. */
  readonly host: string;
}

/** An invitation to be pasted into a mail or a chat. Whatever a meeting is called, it is text and nothing else. */
export function invitationText({ title, when, link, code, host }: InvitationFacts): Copied {
  const { pasted } = words.invitation;
  const time = when === null ? [] : [when];
  const typed = code === null ? [] : [fill(words.labelled, { label: fill(pasted.code, { name: host }), value: code })];
  const { direction } = LANGUAGES[language];
  const html = [
    `<div lang="${language}" dir="${direction}">`,
    `<p><strong>${escaped(title)}</strong></p>`,
    ...time.map((line) => `<p>${escaped(line)}</p>`),
    `<p><a href="${escaped(link)}">${escaped(pasted.join)}</a></p>`,
    ...typed.map((line) => `<p>${escaped(line)}</p>`),
    '</div>',
  ];
  return {
    text: [title, ...time, '', fill(words.labelled, { label: pasted.join, value: link }), ...typed].join('\n'),
    html: html.join('\n'),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}
