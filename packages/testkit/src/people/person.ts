import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { installProbe, type Probe } from './probe.ts';
import { installSources, type Looks } from './sources.ts';

declare global {
  interface Window {
    probe: Probe;
    loseCamera(): void;
    lockCamera(is: boolean): void;
    speak(loudness: number): void;
    move(is: boolean): void;
    liveTracks(): number;
    endSharing(): void;
  }
}

/** Louder than this counts as heard, in dB below full scale; a tone arrives at about -20. */
const HEARD_DB = -45;
/** Quieter than this counts as not heard. */
const SILENT_DB = -65;

/** Somebody with a browser of their own, a colour of their own and a tone of their own. */
export class Person {
  readonly name: string;
  readonly looks: Looks;
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(name: string, { looks, page, context }: { looks: Looks; page: Page; context: BrowserContext }) {
    this.name = name;
    this.looks = looks;
    this.page = page;
    this.#context = context;
  }

  /** @param who `looks`: null is whatever the devices of their browser show; `locale`: what it is set to, otherwise as in all tests */
  static async arrive(browser: Browser, who: { name: string; looks: Looks | null; locale?: string }): Promise<Person> {
    const { name, looks, ...own } = who;
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ ignoreHTTPSErrors: true, permissions, ...own });
    if (looks) await context.addInitScript(installSources, looks);
    await context.addInitScript(installProbe);
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

  async admits(guest: Person): Promise<void> {
    await this.notice.getByRole('button', { name: `Admit ${guest.name}` }).click();
  }

  async denies(guest: Person): Promise<void> {
    await this.notice.getByRole('button', { name: `Deny ${guest.name}` }).click();
  }

  /** @param loudness from 0 to 1 */
  speaks(loudness = 0.5): Promise<void> {
    return this.page.evaluate((gain) => window.speak(gain), loudness);
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

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name });
  }

  get notice(): Locator {
    return this.page.getByRole('region', { name: 'Waiting at the door' });
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'People' });
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

  get reconnecting(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Reconnecting' });
  }

  get recovering(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Bringing sound and video back' });
  }

  get stage(): Locator {
    return this.page.getByRole('region', { name: 'Stage' });
  }

  tileOf(person: Person): Locator {
    return this.stage.getByRole('group', { name: new RegExp(`^${person.name}(, speaking)?$`) });
  }

  screenOf(person: Person): Locator {
    return this.stage.getByRole('group', { name: `Screen of ${person.name}` });
  }

  /** The picture on that person's tile has that person's colour, and moves. */
  async sees(person: Person): Promise<void> {
    const video = this.tileOf(person).locator('video');
    const colour = () => video.evaluate((element) => window.probe.colourOf(element as HTMLVideoElement));
    await expect(async () => {
      const { hue, saturation } = await colour();
      expect(saturation).toBeGreaterThan(0.5);
      expect(distance(hue, person.looks.hue)).toBeLessThan(20);
    }).toPass({ timeout: 15_000 });
    const { frames } = await colour();
    await expect.poll(async () => (await colour()).frames).toBeGreaterThan(frames);
  }

  /** How wide the picture of somebody is as it comes in, in pixels. */
  widthOf(person: Person): Promise<number> {
    return this.tileOf(person)
      .locator('video')
      .evaluate((element) => (element as HTMLVideoElement).videoWidth);
  }

  async hears(person: Person): Promise<void> {
    await expect
      .poll(() => this.#levelOf(person), { message: `${this.name} hears ${person.name}` })
      .toBeGreaterThan(HEARD_DB);
  }

  /** After how many ms somebody is heard who begins to speak up just now. */
  async hearsSoon(person: Person, { speaks }: { speaks: number }): Promise<number> {
    const onset = this.page.evaluate((hz) => window.probe.onset(hz), person.looks.hz);
    const said = await person.page.evaluate((gain) => {
      window.speak(gain);
      return performance.timeOrigin + performance.now();
    }, speaks);
    return (await onset) - said;
  }

  /** How loud somebody is here at the most, over a while, in dB below full scale. */
  loudnessOf(person: Person): Promise<number> {
    return this.page.evaluate((hz) => window.probe.loudest(hz, 0.8), person.looks.hz);
  }

  async doesNotHear(person: Person): Promise<void> {
    const loudest = () => this.loudnessOf(person);
    await expect.poll(loudest, { message: `${this.name} does not hear ${person.name}` }).toBeLessThan(SILENT_DB);
  }

  musicLevel(): Promise<number> {
    return this.page.evaluate(() => window.probe.musicLevel());
  }

  /** How many pictures of others really come in. */
  picturesOut(): Promise<number> {
    return this.page.evaluate(() => window.probe.picturesOut());
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

  picturesIn(): Promise<number> {
    return this.page.evaluate(() => window.probe.picturesIn());
  }

  ways(): Promise<string[]> {
    return this.page.evaluate(() => window.probe.ways());
  }

  ciphers(): Promise<string[]> {
    return this.page.evaluate(() => window.probe.ciphers());
  }

  connections(): Promise<number> {
    return this.page.evaluate(() => window.probe.connections());
  }

  /** How many tracks of their devices are still in use. */
  liveTracks(): Promise<number> {
    return this.page.evaluate(() => window.liveTracks());
  }

  async leaves(): Promise<void> {
    await this.#context.close();
  }

  #levelOf(person: Person): Promise<number> {
    return this.page.evaluate((hz) => window.probe.heard(hz), person.looks.hz);
  }
}

/** How far apart two hues are, in degrees. */
function distance(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart);
}
