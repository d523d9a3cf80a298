import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

const BUILT = new URL('../apps/web/dist/', import.meta.url);
/** In bytes of JavaScript as gzip packs it: until somebody can join, and all in all inside. */
const [TO_JOIN, INSIDE] = [150_000, 220_000];

const built = (path: string) => readFileSync(fileURLToPath(new URL(path, BUILT)), 'utf8');
const packed = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipSync(built(path), { level: 9 }).length, 0);

/** The words, a file for each language: nothing is drawn before one of them has come. */
function languages(): readonly string[] {
  const files = readdirSync(fileURLToPath(new URL('assets/', BUILT)));
  return files.filter((file) => /^(en|de|ar)-[\w-]+\.js$/.test(file)).map((file) => `assets/${file}`);
}

/**
 * The scripts that have to be there before the first line of ours runs: the first one, what it cannot do without, and the
 * largest of the languages.
 */
function firstScripts(): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, next = ''] of built(path).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) follow(`assets/${next}`);
  };
  const [largest] = languages().toSorted((one, other) => built(other).length - built(one).length);
  if (largest !== undefined) found.add(largest);
  for (const [, path = ''] of built('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)) follow(path);
  return found;
}

/** The scripts that a page has asked for so far, and the hosts that it has asked at all. */
function watch(page: Page): { readonly scripts: ReadonlySet<string>; readonly hosts: ReadonlySet<string> } {
  const [scripts, hosts] = [new Set<string>(), new Set<string>()];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol)) hosts.add(url.host);
    if (request.resourceType() === 'script') scripts.add(url.pathname.slice(1));
  });
  page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host));
  return { scripts, hosts };
}

test('somebody can join with 150 kB of script, and all in all it takes 220 kB to be inside', async ({
  opened,
  person,
}) => {
  const { olga, link } = opened;
  await olga.joins();
  const first = firstScripts();
  expect(first.size).toBeGreaterThan(1);

  // Nothing but those first scripts comes through: the page has to be usable with them alone.
  const gus = await person('Gus');
  const early = new Set([...first, ...languages()]);
  const isLate = (url: URL) => url.pathname.endsWith('.js') && !early.has(url.pathname.slice(1));
  await gus.page.route(isLate, (route) => route.abort());
  await gus.opens(link);
  await gus.page.getByRole('textbox', { name: 'Your name' }).fill('Gus');
  await expect(gus.page.getByRole('button', { name: 'Ask to join' })).toBeEnabled();
  await expect(gus.page.getByRole('button', { name: 'Microphone' })).toHaveAttribute('aria-pressed', 'true');
  const toJoin = packed(first);
  test.info().annotations.push({ type: 'bytes to join', description: String(toJoin) });
  expect(toJoin).toBeLessThanOrEqual(TO_JOIN);

  const gil = await person('Gil');
  const { scripts, hosts } = watch(gil.page);
  await gil.opens(link);
  await gil.asksToJoin();
  await olga.admits(gil);
  await gil.sees(olga);
  await gil.presses('People');
  const inside = packed(scripts);
  test.info().annotations.push({ type: 'bytes inside', description: String(inside) });
  expect(inside).toBeLessThanOrEqual(INSIDE);
  expect([...hosts]).toEqual([new URL(link).host]);
});
