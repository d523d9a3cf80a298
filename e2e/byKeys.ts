import type { Person } from '@foyer/testkit';
import type { Locator, Page } from '@playwright/test';
import { expect } from './stage.ts';

/** More stops of the Tab key than any page has. */
const STOPS = 80;

/** What somebody does who has a keyboard and nothing else: no mouse, and no focus that is put anywhere by a test. */
export class ByKeys {
  readonly #page: Page;

  constructor({ page }: Person) {
    this.#page = page;
  }

  /** One key after the other; each of Playwright's names. */
  async presses(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Goes on with a key until it stands there. @throws when it never comes there */
  async walksTo(target: Locator, key = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop <= STOPS; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.presses(key);
    }
    throw new Error(`no ${key} leads to ${String(target)}`);
  }

  /** Walks to a tool of the toolbar: with Tab to the one where it stops, and along it with the arrows. */
  async walksToTool(name: string): Promise<void> {
    const toolbar = this.#page.getByRole('toolbar', { name: 'Meeting controls' });
    for (let stop = 0; !(await toolbar.evaluate((bar) => bar.contains(document.activeElement))); stop++) {
      if (stop > STOPS) throw new Error('no Tab leads to the toolbar');
      await this.presses('Tab');
    }
    await this.walksTo(toolbar.getByRole('button', { name, exact: true }), 'ArrowRight');
  }

  /** Opens the menu of a tool, and is in it. */
  async opens(tool: string): Promise<void> {
    await this.walksToTool(tool);
    await this.presses('Enter');
    await expect(this.#page.getByRole('menu').locator(':focus')).toBeVisible();
  }

  /** Opens the menu of a tool, and chooses from it. */
  async chooses(tool: string, item: string): Promise<void> {
    await this.opens(tool);
    await this.walksTo(this.#page.getByRole('menuitem', { name: item, exact: true }), 'ArrowDown');
    await this.presses('Enter');
  }

  /** Something that can be seen has the focus: whoever goes on from here does not begin with the page anew. */
  async isSomewhere(): Promise<void> {
    const lost = () =>
      this.#page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return 'nothing has the focus';
        const seen = at.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        return seen && !at.closest('[inert], [aria-hidden="true"]') ? null : `it is at a hidden <${at.localName}>`;
      });
    await expect.poll(lost, { message: 'the focus is not lost', timeout: 3_000 }).toBeNull();
  }
}
