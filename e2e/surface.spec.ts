import { complaints } from './complaints.ts';
import { expect, test } from './stage.ts';

test('[SF-1] [SF-2] a whole meeting keeps to the policy of its page, and what does not come from us does not run', async ({
  opened,
  waiting,
}) => {
  const { olga } = opened;
  const said = complaints(olga.page);
  await olga.page.reload();
  await olga.joins();
  const gil = await waiting('Gil');
  await olga.admits(gil);
  await olga.sees(gil);
  await gil.sees(olga);
  await olga.presses('Share screen');
  await expect(olga.page.getByRole('button', { name: 'Stop sharing' })).toBeVisible();
  expect(said).toEqual([]);

  await test.step('neither a script in the page, nor one made of text, nor one from elsewhere', async () => {
    const refused = await olga.page.evaluate(() => {
      const scope = globalThis as unknown as { stopped: string[] };
      scope.stopped = [];
      document.addEventListener('securitypolicyviolation', (event) => scope.stopped.push(event.effectiveDirective));
      const scriptWith = (what: 'text' | 'src', value: string) => {
        const script = document.createElement('script');
        script[what] = value;
        document.body.append(script);
      };
      const attempts: (() => void)[] = [
        () => {
          document.body.innerHTML = '<img src=x onerror="globalThis.evil = 1">';
        },
        () => scriptWith('text', 'globalThis.evil = 1'),
        () => scriptWith('src', 'https://evil.example/x.js'),
        () => document.body.setAttribute('style', 'color: red'),
        () => void fetch('https://evil.example/').catch(() => {}),
      ];
      return attempts.filter((attempt) => {
        try {
          return attempt();
        } catch {
          return true;
        }
      }).length;
    });
    expect(refused).toBe(3);
    const stopped = () => olga.page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped);
    for (const directive of ['require-trusted-types-for', 'style-src-attr', 'connect-src'])
      await expect.poll(stopped).toContain(directive);
    expect(await olga.page.evaluate(() => 'evil' in globalThis)).toBe(false);
  });
});

test('[ST-8] [PR-4] what a browser keeps is the name that one used, what leads back to one’s place, and, for this tab, the key', async ({
  opened,
  waiting,
}) => {
  await opened.olga.joins();
  const gil = await waiting('Gil');
  await opened.olga.admits(gil);
  await gil.sees(opened.olga);
  // What each of these is for: ADR 4, ADR 5 and ADR 7. Whatever a feature adds has to be argued for there.
  const key: unknown = expect.stringMatching(/^foyer:invitation:[\w-]{22}$/);
  const place: unknown = expect.stringMatching(/^foyer:place:[\w-]{22}$/);
  const kept = await gil.page.evaluate(async () => ({
    local: Object.keys(localStorage).toSorted(),
    tab: Object.keys(sessionStorage).toSorted(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: ['foyer.name'], tab: [key, place], databases: ['foyer'], cookies: '' });
});
