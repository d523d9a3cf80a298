import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SoundOut } from './soundOut.ts';

let mayPlay: boolean;
let players: { paused: boolean }[];
beforeEach(() => {
  [mayPlay, players] = [true, []];
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('MediaStream', class {});
  vi.stubGlobal(
    'Audio',
    class {
      paused = true;
      constructor() {
        players.push(this);
      }
      async play() {
        if (!mayPlay) throw new DOMException('click first', 'NotAllowedError');
        this.paused = false;
      }
      pause() {
        this.paused = true;
      }
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

const playing = () => players.map(({ paused }) => !paused);
const ANYWHERE = { carry: () => () => {} };
const track = {} as MediaStreamTrack;

test('[SI-4] a browser that keeps quiet is told of, and plays after any click', async () => {
  const said: boolean[] = [];
  const sound = new SoundOut(ANYWHERE, (blocked) => said.push(blocked));
  mayPlay = false;
  sound.add('a', track);
  await expect.poll(() => said).toEqual([true]);
  mayPlay = true;
  document.dispatchEvent(new Event('click'));
  await expect.poll(playing).toEqual([true]);
  expect(said).toEqual([true, false]);
  sound.close();
});

test('[SI-4] what a call has stopped is played again when the page is seen, and not before', async () => {
  const sound = new SoundOut(ANYWHERE, () => {});
  for (const id of ['a', 'b']) sound.add(id, track);
  for (const player of players) player.paused = true;
  Object.assign(document, { visibilityState: 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(playing()).toEqual([false, false]);
  Object.assign(document, { visibilityState: 'visible' });
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(playing).toEqual([true, true]);
  sound.close();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(playing()).toEqual([false, false]);
});
