import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { installDigitsReader } from './digits.ts';
import { installProbe } from './probe.ts';
import { type Noticed, Senses } from './senses.ts';
import { installSources, type Looks } from './sources.ts';

/** Somebody with a browser of their own, a colour of their own and a tone of their own. */
export class Person extends Senses {
  readonly #context: BrowserContext;

  private constructor(name: string, { context, ...more }: { looks: Looks; page: Page; context: BrowserContext }) {
    super({ name, ...more });
    this.#context = context;
  }

  /** @param who `looks`: null is whatever the devices of their browser show; `locale`: what it is set to, otherwise as in all tests */
  static async arrive(browser: Browser, who: { name: string; looks: Looks | null; locale?: string }): Promise<Person> {
    const { name, looks, ...own } = who;
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ ignoreHTTPSErrors: true, permissions, ...own });
    if (looks) await context.addInitScript(installSources, looks);
    await context.addInitScript(installProbe);
    await context.addInitScript(installDigitsReader);
    const page = await context.newPage();
    return new Person(name, { looks: looks ?? { hue: 0, hz: 0 }, page, context });
  }

  /** Opens the one-time link and a meeting. Returns its link; stands in its green room. */
  async opensMeeting(firstRunLink: string): Promise<string> {
    await this.page.goto(firstRunLink);
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name);
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await this.page.getByRole('button', { name: 'New meeting' }).click();
    await this.page.waitForURL('**/m/*');
    return this.copiesLink();
  }

  /** Copies the meeting's link where it is offered, and says what it is. */
  async copiesLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Copy link' }).click();
    await expect(this.page.getByText('Link copied')).toBeVisible();
    return (await this.pastes()).text;
  }

  /** The meeting's code, where people are invited; it comes a little after the dialog. */
  async readsCode(): Promise<string> {
    const code = this.page.getByLabel('Code');
    await expect(code).toHaveText(/^\w{4}-\w{4}-\w{4}$/);
    return (await code.textContent()) ?? '';
  }

  /** What was copied last, as text, and with its looks; empty where it has none. */
  async pastes(): Promise<{ readonly text: string; readonly html: string }> {
    // Foyer's own pages may not read what was copied.
    const elsewhere = await this.#context.newPage();
    await elsewhere.route('http://localhost/paste', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await elsewhere.goto('http://localhost/paste');
    const pasted = await elsewhere.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    await elsewhere.close();
    return pasted;
  }

  async opens(link: string): Promise<void> {
    await this.page.goto(link);
  }

  async joins(): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name);
    await this.page.getByRole('button', { name: 'Join now' }).click();
    await expect(this.page.getByRole('toolbar', { name: 'Meeting controls' })).toBeVisible();
  }

  async asksToJoin(): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name);
    await this.page.getByRole('button', { name: 'Ask to join' }).click();
    await this.waits();
  }

  async waits(): Promise<void> {
    await expect(this.heading('Waiting for someone to let you in')).toBeVisible();
  }

  async admits(guest: Noticed): Promise<void> {
    await this.notice.getByRole('button', { name: `Admit ${guest.name}` }).click();
  }

  async denies(guest: Person): Promise<void> {
    await this.notice.getByRole('button', { name: `Deny ${guest.name}` }).click();
  }

  /** @param loudness from 0 to 1 */
  speaks(loudness = 0.5): Promise<void> {
    return this.page.evaluate((gain) => window.speak(gain), loudness);
  }

  /** There is noise around them, as of a fan. */
  hisses(loudness: number): Promise<void> {
    return this.page.evaluate((gain) => window.hiss(gain), loudness);
  }

  /** Makes sounds like a voice, where a tone would be taken for noise. */
  talks(loudness: number): Promise<void> {
    return this.page.evaluate((gain) => window.talk(gain), loudness);
  }

  /** Their page does nothing else for so many ms. */
  isBusyFor(ms: number): Promise<void> {
    const busy = (length: number) =>
      new Promise<void>((resolve) => {
        // A task of the page's own, and not of whoever drives it.
        setTimeout(() => {
          const until = performance.now() + length;
          while (performance.now() < until);
          resolve();
        });
      });
    return this.page.evaluate(busy, ms);
  }

  /** Their picture moves, as it does from the beginning, or stands still. */
  moves(is: boolean): Promise<void> {
    return this.page.evaluate((moving) => window.move(moving), is);
  }

  fallsSilent(): Promise<void> {
    return this.page.evaluate(() => window.speak(0));
  }

  /** Reloads the page, as one does when something looks stuck. */
  async reloads(): Promise<void> {
    await this.page.reload();
  }

  /** Loses the network, as far as pages are concerned, and finds it again. Media goes its own way. */
  async offline(is: boolean): Promise<void> {
    await this.#context.setOffline(is);
  }

  /** Sends an event past all that the page would allow. */
  asks(event: string, input: unknown = {}): Promise<{ ok: boolean; code?: string }> {
    return this.page.evaluate(([name, body]) => window.probe.ask(name, body), [event, input] as const);
  }

  /** Their own id: what others would name them by. */
  async id(): Promise<string> {
    const answer = (await this.asks('roster:read')) as { data?: { people: { id: string; name: string }[] } };
    const me = answer.data?.people.find(({ name }) => name === this.name);
    if (!me) throw new Error(`${this.name} is not inside`);
    return me.id;
  }

  /** The id of somebody who waits, as a host is told of it. */
  async idOfWaiting(guest: Person): Promise<string> {
    const told = (await this.page.evaluate(() => window.probe.told('lobby:waiting'))) as {
      people: { id: string; name: string }[];
    } | null;
    const waiting = told?.people.find(({ name }) => name === guest.name);
    if (!waiting) throw new Error(`${guest.name} does not wait`);
    return waiting.id;
  }

  /** Ends what they share with the bar that the browser itself shows. */
  endsSharing(): Promise<void> {
    return this.page.evaluate(() => window.endSharing());
  }

  async presses(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Chooses something from the menu at somebody's name. */
  async chooses(item: string, person: Person): Promise<void> {
    if (!(await this.panel.isVisible())) await this.presses('People');
    await this.panel.getByRole('button', { name: `More for ${person.name}` }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** What they are offered about somebody in the list of people. */
  async offeredAbout(person: Person): Promise<string[]> {
    await (await this.rowOf(person)).getByRole('button', { name: `More for ${person.name}` }).click();
    await this.page.getByRole('menu').waitFor();
    const items = await this.page.getByRole('menuitem').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return items;
  }

  /** Chooses how to look at the meeting. */
  async looksAt(view: 'Speaker only' | 'Gallery'): Promise<void> {
    await this.presses('View');
    await this.page.getByRole('menuitemradio', { name: view }).click();
  }

  /** The row of somebody in the list of people. */
  async rowOf(person: Person): Promise<Locator> {
    if (!(await this.panel.isVisible())) await this.presses('People');
    return this.panel
      .getByRole('list', { name: 'In the meeting' })
      .getByRole('listitem')
      .filter({ hasText: person.name });
  }

  /** Lets the page use cameras and microphones. */
  async allowsDevices(): Promise<void> {
    await this.#context.grantPermissions(['camera', 'microphone']);
  }

  /** Takes back what the page was allowed. */
  async forbidsDevices(): Promise<void> {
    await this.#context.clearPermissions();
  }

  /** Their phone is locked: nobody sees the page, and the camera gives no pictures. And is not any more. */
  async locksPhone(is: boolean): Promise<void> {
    await this.page.evaluate((locked) => window.lockCamera(locked), is);
    await this.cannotSee(is);
  }

  /** Their browser plays nothing aloud before it is clicked, from the next page on. */
  async isKeptQuiet(): Promise<void> {
    await this.#context.addInitScript(() => {
      // What the browser itself counts is no use here: whoever drives it counts as a person.
      let clicked = false;
      for (const gesture of ['click', 'keydown'])
        document.addEventListener(gesture, () => (clicked = true), { capture: true, once: true });
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        if (this.muted || clicked) return play.call(this);
        return Promise.reject(new DOMException('click first', 'NotAllowedError'));
      };
    });
  }

  /** Their camera stops by itself. */
  async losesCamera(): Promise<void> {
    await this.page.evaluate(() => window.loseCamera());
  }

  /** The page is behind another one, or the screen is locked; and is seen again. */
  async cannotSee(is: boolean): Promise<void> {
    await this.page.evaluate(
      (state) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      is ? 'hidden' : 'visible',
    );
  }

  async leaves(): Promise<void> {
    await this.#context.close();
  }
}
