import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

/**
 * A window of 1280 by 1024 as it is when its page is enlarged (WCAG 2.2, 1.4.10), and one that is lower than at 200 % (1.4.4).
 * What is pressed with a mouse is at least 24 px wide and high (2.5.8), and 44 with a finger (2.5.5).
 */
const WINDOWS = {
  'at 400 %': { viewport: { width: 320, height: 256 }, least: 24 },
  'on a phone on its side': { viewport: { width: 640, height: 360 }, hasTouch: true, isMobile: true, least: 44 },
};

/**
 * What of a screen cannot be got at: what one has to scroll sideways for, what is cut off or covered wherever one scrolls,
 * and what is too small to hit.
 *
 * @param least how wide and high what is pressed is at least, in CSS px
 */
function lost(page: Page, least: number): Promise<string[]> {
  return page.evaluate(async (atLeast) => {
    /** A link within a sentence is as high as its line. */
    const isInSentence = (one: Element) => {
      const around = one.parentElement?.cloneNode(true) as Element | undefined;
      for (const link of around?.querySelectorAll('a') ?? []) link.remove();
      return one.matches('a') && getComputedStyle(one).display === 'inline' && /\p{L}/u.test(around?.textContent ?? '');
    };
    const { innerWidth, innerHeight } = window;
    const found = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than its window'] : [];
    const modal = document.querySelector('dialog[open], [role="dialog"], [role="menu"], [role="listbox"]');
    const all = (modal ?? document).querySelectorAll<
      HTMLElement & { readonly labels?: NodeListOf<HTMLLabelElement> | null }
    >('a[href], button, input, select, textarea, summary, [role^="menuitem"], [role="option"]');
    for (const one of all) {
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.closest('[inert]')) continue;
      // A native control that is drawn by its label is pressed there.
      const pressed = (one instanceof HTMLInputElement && one.labels?.[0]) || one;
      pressed.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = pressed.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const name = (one.ariaLabel ?? one.labels?.[0]?.textContent ?? one.textContent).slice(0, 40);
      const at = document.elementFromPoint(x, y);
      const [label] = one.labels ?? [];
      const target = (label?.contains(one) ? label : one).getBoundingClientRect();
      // What only a screen reader finds nobody has to hit.
      if (target.width > 1 && Math.min(target.width, target.height) < atLeast - 0.5 && !isInSentence(one))
        found.push(`"${name}" is only ${Math.round(target.width)} by ${Math.round(target.height)}`);
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) found.push(`"${name}" is out of sight`);
      else if (!at || !(pressed.contains(at) || at.contains(pressed) || one.contains(at)))
        found.push(`"${name}" is under <${at?.tagName.toLowerCase()} class="${at?.className}">`);
    }
    return found;
  }, least);
}

for (const [how, { least, ...window }] of Object.entries(WINDOWS))
  test(`every screen ${how}: nothing is cut off, covered or too small to hit, and nobody scrolls sideways`, async ({
    gallery,
    browser,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ ...window, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(gallery);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'index');
    const names = (await page.getByRole('link').allTextContents()).filter((name) => !name.startsWith('blocks-'));
    const all: Record<string, string[]> = {};
    for (const name of names) {
      await page.goto(`${gallery}?screen=${name}`);
      await page.waitForFunction((screen) => document.documentElement.dataset['ready'] === screen, name);
      const found = await lost(page, least);
      if (found.length > 0) all[name] = found;
    }
    await context.close();
    expect(all).toEqual({});
  });

/** The screens in which one types something and sends it. */
const TYPED = [
  'start-guest',
  'first-run',
  'green-room-guest',
  'lobby-change-name',
  'meeting-message-one',
  'meeting-message-all',
  'meeting-people-message-all',
];

/** How browsers make room for the keyboard of a phone that is 640 px high: of those that do not, it lies over the page. */
const KEYBOARDS = {
  'makes the page smaller': {
    install: () => {},
    open: (page: Page) => page.setViewportSize({ width: 360, height: 320 }),
  },
  'lies over the page': {
    install: () => {
      let covered = 0;
      const view = Object.assign(new EventTarget(), { offsetTop: 0, scale: 1 });
      Object.defineProperty(view, 'height', { get: () => innerHeight - covered });
      Object.defineProperty(window, 'visualViewport', { value: view });
      Object.assign(window, {
        cover: (height: number) => {
          covered = height;
          view.dispatchEvent(new Event('resize'));
        },
      });
    },
    open: (page: Page) => page.evaluate(() => (window as unknown as { cover(height: number): void }).cover(320)),
  },
};

for (const [how, { install, open }] of Object.entries(KEYBOARDS))
  test(`a keyboard on the screen ${how}, and what one types and sends stays in sight`, async ({ gallery, browser }) => {
    const viewport = { width: 360, height: 640 };
    const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    await context.addInitScript(install);
    const page = await context.newPage();
    for (const name of TYPED) {
      await page.setViewportSize(viewport);
      await page.goto(`${gallery}?screen=${name}`);
      await page.waitForFunction((screen) => document.documentElement.dataset['ready'] === screen, name);
      await page.getByRole('textbox').first().tap();
      await open(page);
      const hidden = () =>
        page.evaluate(() => {
          const field = document.activeElement;
          const send = field?.closest('form')?.querySelector('[type="submit"]');
          return [field, send].flatMap((one) => {
            const { left, top, bottom, width, height } = one?.getBoundingClientRect() ?? new DOMRect();
            const at = document.elementFromPoint(left + width / 2, top + height / 2);
            const isSeen = one && top >= 0 && bottom <= 320 && at && (one.contains(at) || at.contains(one));
            return isSeen ? [] : [`${one?.localName} from ${Math.round(top)} to ${Math.round(bottom)}`];
          });
        });
      await expect.poll(hidden, { message: name, timeout: 3_000 }).toEqual([]);
    }
    await context.close();
  });
