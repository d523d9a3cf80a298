/** A part of a letter: something said, or a link with what it says. */
export type Paragraph = string | { readonly link: string; readonly label: string };

/** A letter, before it is known how it will be read. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A letter as text and as HTML, both from the same words. */
export function written({ subject, paragraphs }: Letter): { readonly text: string; readonly html: string } {
  const text = paragraphs.map((one) => (typeof one === 'string' ? one : `${one.label}:\n${one.link}`)).join('\n\n');
  const body = paragraphs.map((one) => `<p>${typeof one === 'string' ? lines(one) : link(one)}</p>`).join('\n');
  const html = [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<title>${escaped(subject)}</title></head>`,
    '<body style="font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:1.5em auto;padding:0 1em">',
    body,
    '</body></html>',
  ].join('\n');
  return { text: `${text}\n`, html };
}

function link({ link: to, label }: Exclude<Paragraph, string>): string {
  return `<a href="${escaped(to)}">${escaped(label)}</a>`;
}

/** Whatever somebody called themselves or their meeting, it is text and nothing else. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}
