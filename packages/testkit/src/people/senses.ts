import { expect, type Locator, type Page } from '@playwright/test';
import type { DigitsReader } from './digits.ts';
import type { Probe } from './probe.ts';
import type { Looks } from './sources.ts';

declare global {
  interface Window {
    probe: Probe;
    digits: DigitsReader;
    loseCamera(): void;
    lockCamera(is: boolean): void;
    speak(loudness: number): void;
    hiss(loudness: number): void;
    talk(loudness: number): void;
    move(is: boolean): void;
    liveTracks(): number;
    endSharing(): void;
  }
}

/** Louder than this counts as heard, in dB below full scale; a tone arrives at about -20. */
const HEARD_DB = -45;
/** Quieter than this counts as not heard. */
const SILENT_DB = -65;

/** Who can be perceived: by their name, their colour and their tone. */
export interface Noticed {
  readonly name: string;
  readonly looks: Looks;
}

/** What somebody in front of a page perceives: what is written there, who is seen and heard, and what their browser counts. */
export class Senses implements Noticed {
  readonly name: string;
  readonly looks: Looks;
  readonly page: Page;

  protected constructor({ name, looks, page }: { name: string; looks: Looks; page: Page }) {
    this.name = name;
    this.looks = looks;
    this.page = page;
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

  get reconnecting(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Reconnecting' });
  }

  get recovering(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Bringing sound and video back' });
  }

  get stage(): Locator {
    return this.page.getByRole('region', { name: 'Stage' });
  }

  tileOf(person: Noticed): Locator {
    return this.stage.getByRole('group', { name: new RegExp(`^${person.name}(, speaking)?$`) });
  }

  screenOf(person: Noticed): Locator {
    return this.stage.getByRole('group', { name: `Screen of ${person.name}` });
  }

  /** The picture on that person's tile has that person's colour, and moves. */
  async sees(person: Noticed): Promise<void> {
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
  widthOf(person: Noticed): Promise<number> {
    return this.tileOf(person)
      .locator('video')
      .evaluate((element) => (element as HTMLVideoElement).videoWidth);
  }

  async hears(person: Noticed): Promise<void> {
    await expect
      .poll(() => this.#levelOf(person), { message: `${this.name} hears ${person.name}` })
      .toBeGreaterThan(HEARD_DB);
  }

  /** After how many ms somebody is heard who begins to speak up just now. */
  async hearsSoon(person: Senses, { speaks }: { speaks: number }): Promise<number> {
    const onset = this.page.evaluate((hz) => window.probe.onset(hz), person.looks.hz);
    const said = await person.page.evaluate((gain) => {
      window.speak(gain);
      return performance.timeOrigin + performance.now();
    }, speaks);
    return (await onset) - said;
  }

  /** How loud somebody is here at the most, over a while, in dB below full scale. */
  loudnessOf(person: Noticed): Promise<number> {
    return this.page.evaluate((hz) => window.probe.loudest(hz, 0.8), person.looks.hz);
  }

  async doesNotHear(person: Noticed): Promise<void> {
    const loudest = () => this.loudnessOf(person);
    await expect.poll(loudest, { message: `${this.name} does not hear ${person.name}` }).toBeLessThan(SILENT_DB);
  }

  /** How strong all sound is that comes in, whatever it sounds like. */
  powerIn(): Promise<number> {
    return this.page.evaluate(() => window.probe.powerIn());
  }

  /** How sharp somebody's picture is: by how much brightness differs from one point to the next, from 0 to 255. */
  sharpnessOf(person: Noticed): Promise<number> {
    return this.tileOf(person)
      .locator('video')
      .evaluate((element) => window.probe.sharpnessOf(element as HTMLVideoElement));
  }

  musicLevel(): Promise<number> {
    return this.page.evaluate(() => window.probe.musicLevel());
  }

  /** How many pictures of others really come in. */
  picturesOut(): Promise<number> {
    return this.page.evaluate(() => window.probe.picturesOut());
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

  #levelOf(person: Noticed): Promise<number> {
    return this.page.evaluate((hz) => window.probe.heard(hz), person.looks.hz);
  }
}

/** How far apart two hues are, in degrees. */
function distance(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart);
}
