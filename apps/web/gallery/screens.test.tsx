import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ready } from './ready.ts';
import { screens } from './screens.tsx';

await ready();

const all = Object.entries(screens).map(([name, screen]) => ({ name, html: renderToStaticMarkup(screen.draw()) }));

test.each(all)('$name: one main part, and a name for everything', ({ html }) => {
  expect(html.match(/<main/g)).toHaveLength(1);
  expect(html.match(/<h1/g)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(html).toMatch(/<title>[^<]+<\/title>/);
  for (const [button] of html.matchAll(/<button.*?<\/button>/gs)) {
    const text = button.replace(/<[^>]*aria-hidden="true"[^>]*>[^<]*/g, '').replace(/<[^>]+>/g, '');
    expect(text.trim() || /aria-label="[^"]+"/.exec(button)?.[0], button).toBeTruthy();
  }
  for (const [input] of html.matchAll(/<(?:input|select)[^>]*>/g)) {
    const id = / id="([^"]+)"/.exec(input)?.[1];
    expect(/aria-label="/.test(input) || html.includes(`for="${id}"`), input).toBe(true);
  }
  for (const [svg] of html.matchAll(/<svg[^>]*>/g)) expect(svg).toMatch(/aria-hidden="true"|aria-label="/);
});
