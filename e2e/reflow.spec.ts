import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

/** A window of 1280 by 1024 as it is when its page is enlarged (WCAG 2.2, 1.4.10), and one that is lower than at 200 % (1.4.4). */
const WINDOWS = {
  'at 400 %': { width: 320, height: 256 },
  'on a phone on its side': { width: 640, height: 360 },
};

/** What of a screen cannot be got at: what one has to scroll sideways for, and what is cut off or covered wherever one scrolls. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { innerWidth, innerHeight } = window;
    const found = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than its window'] : [];
    const modal = document.querySelector('dialog[open], [role="dialog"], [role="menu"], [role="listbox"]');
    const all = (modal ?? document).querySelectorAll<
      HTMLElement & { readonly labels?: NodeListOf<HTMLLabelElement> | null }
    >('a[href], button, input, select, textarea, summary, [role^="menuitem"]');
    for (const one of all) {
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.closest('[inert]')) continue;
      // A native control that is drawn by its label is pressed there.
      const pressed = (one instanceof HTMLInputElement && one.labels?.[0]) || one;
      pressed.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = pressed.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const name = (one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent).slice(0, 40);
      const at = document.elementFromPoint(x, y);
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) found.push(`"${name}" is out of sight`);
      else if (!at || !(pressed.contains(at) || at.contains(pressed) || one.contains(at)))
        found.push(`"${name}" is under <${at?.tagName.toLowerCase()} class="${at?.className}">`);
    }
    return found;
  });
}

for (const [how, viewport] of Object.entries(WINDOWS))
  test(`every screen ${how}: nothing is cut off or covered, and nobody scrolls sideways`, async ({
    gallery,
    browser,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(gallery);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'index');
    const names = (await page.getByRole('link').allTextContents()).filter((name) => !name.startsWith('blocks-'));
    const all: Record<string, string[]> = {};
    for (const name of names) {
      await page.goto(`${gallery}?screen=${name}`);
      await page.waitForFunction((screen) => document.documentElement.dataset['ready'] === screen, name);
      const found = await lost(page);
      if (found.length > 0) all[name] = found;
    }
    await context.close();
    expect(all).toEqual({});
  });
