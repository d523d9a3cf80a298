import { installProbe, installSources, type Looks, type Noticed } from '@foyer/testkit';
import { expect } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';

const executablePath = process.env['FOYER_FIREFOX'] ?? '/usr/bin/firefox-esr';
/** Energy that came in, in the unit of WebRTC's statistics: what is louder than a breath has so much within a second. */
const HEARD = 1e-4;

/**
 * A guest with Debian's Firefox, driven over WebDriver BiDi. Their colour is made by the page, as everybody's in these tests,
 * and their tone by the browser, which starts no Web Audio on a machine without sound; it is there while the microphone is on.
 * Firefox finds no way to a loopback address: Foyer has to be elsewhere.
 */
export class FirefoxGuest implements Noticed {
  readonly name: string;
  readonly looks: Looks;
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor({ name, looks }: Noticed, { browser, page }: { browser: Browser; page: Page }) {
    this.name = name;
    this.looks = looks;
    this.#browser = browser;
    this.#page = page;
  }

  static async arrive(who: Noticed): Promise<FirefoxGuest> {
    const browser = await launch({
      ...{ browser: 'firefox', executablePath, acceptInsecureCerts: true },
      extraPrefsFirefox: {
        'media.navigator.streams.fake': true,
        'media.navigator.permission.disabled': true,
        'media.navigator.audio.fake_frequency': who.looks.hz,
        // Any page may sound: whether a browser waits for a click is the subject of another test.
        'media.autoplay.default': 0,
      },
    });
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(installSources, who.looks);
    await page.evaluateOnNewDocument(keepMicrophone);
    await page.evaluateOnNewDocument(installProbe);
    return new FirefoxGuest(who, { browser, page });
  }

  async asksToJoin(link: string): Promise<void> {
    await this.#page.goto(link);
    await this.#page.locator('::-p-aria([name="Your name"][role="textbox"])').fill(this.name);
    await this.#press('Ask to join');
    await this.#page.locator('::-p-aria([name="Waiting for someone to let you in"][role="heading"])').wait();
  }

  async isInside(): Promise<void> {
    await this.#page.locator('::-p-aria([name="Meeting controls"][role="toolbar"])').wait();
  }

  /** Switches the microphone off, or on. */
  async togglesMicrophone(): Promise<void> {
    await this.#press('Microphone');
  }

  /** Somebody is heard. */
  async hears(): Promise<void> {
    const before = await this.#heard();
    const more = async () => (await this.#heard()) - before;
    await expect.poll(more, { message: `${this.name} hears`, timeout: 15_000 }).toBeGreaterThan(HEARD);
  }

  /** Their picture is there in its colour, to within 20 degrees, and moves. */
  async sees({ name, looks }: Noticed): Promise<void> {
    const seen = () =>
      this.#page.evaluate((label) => {
        const video = document.querySelector<HTMLVideoElement>(`[role="group"][aria-label^="${label}"] video`);
        return video && window.probe.colourOf(video);
      }, name);
    await expect
      .poll(async () => Math.abs(((await seen())?.hue ?? 180) - looks.hue), { timeout: 15_000 })
      .toBeLessThan(20);
    await expect.poll(() => this.#page.evaluate(() => window.probe.picturesIn())).toBeGreaterThan(0);
  }

  async leaves(): Promise<void> {
    await this.#press('Leave');
    await this.#page.locator('::-p-aria([name="You left the meeting"][role="heading"])').wait();
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** The energy of all sound that has come in. */
  #heard(): Promise<number> {
    return this.#page.evaluate(() => window.probe.energyIn());
  }

  #press(button: string): Promise<void> {
    return this.#page.locator(`::-p-aria([name="${button}"][role="button"])`).click();
  }
}

/** Runs in the page: of what it is given, sound comes from the browser, pictures as before. */
function keepMicrophone(): void {
  const devices = navigator.mediaDevices;
  const own = MediaDevices.prototype.getUserMedia.bind(devices);
  const painted = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async ({ audio = false, video = false } = {}) => {
    const streams = [...(audio ? [await own({ audio })] : []), ...(video ? [await painted({ video })] : [])];
    return new MediaStream(streams.flatMap((stream) => stream.getTracks()));
  };
}
