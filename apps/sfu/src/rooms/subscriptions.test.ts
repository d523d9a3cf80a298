import type { Picture, Source, StageWish, View } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import { describe, expect, test } from 'vitest';
import type { Offer, Scene } from './scene.ts';
import { subscriptions } from './subscriptions.ts';

const person = (name: string) => name as ParticipantId;
const names = (text: string) => text.split(' ').filter(Boolean).map(person);

/** "ann.camera bob.microphone-" sends ann's camera, then bob's microphone, which is switched off. */
function offers(text: string): Offer[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [owner = '', source = ''] = word.replace(/-$/, '').split('.');
      return {
        owner: person(owner),
        source: source.replace('sound', 'screen-sound') as Source,
        producer: `${owner}.${source}`,
        on: !word.endsWith('-'),
      };
    });
}

const EVERYTHING = 'ann.microphone ann.camera bob.microphone bob.camera cem.microphone cem.camera';
function scene({
  people = 'ann bob cem',
  sent = EVERYTHING,
  spotlight = null as string | null,
  speakers = '',
  atHand = '',
}): Scene {
  return {
    people: names(people),
    offers: offers(sent),
    spotlight: spotlight === null ? null : person(spotlight),
    speakers: names(speakers),
    atHand: names(atHand),
  };
}

const picture = (text: string): Picture => {
  const [participant = '', source] = text.split('.');
  return { participant: person(participant), source: source as Picture['source'] };
};
const named = (stage: Picture | null) => stage && `${stage.participant}.${stage.source}`;

interface Looks {
  readonly stage?: StageWish;
  readonly stageWidth?: number;
}

function speakerView({ stage = 'auto', stageWidth = 960 }: Looks = {}): View {
  return { show: 'speaker', stage, stageWidth };
}

interface GalleryLooks extends Looks {
  readonly tiles?: string;
  readonly spare?: number;
  readonly tileWidth?: number;
}

function gallery({
  tiles = '',
  spare = 0,
  tileWidth = 240,
  stage = 'auto',
  stageWidth = 960,
}: GalleryLooks = {}): View {
  return { show: 'gallery', stage, stageWidth, tiles: names(tiles), spare, tileWidth };
}

/** What ann is sent of pictures, with its layer; what is in her large place; and who speaks. */
function seen(view: View, now: Scene, by = 'ann') {
  const { take, stage, speaker } = subscriptions({ participant: person(by), view }, now);
  const pictures = [...take].filter(([producer]) => /camera|screen$/.test(producer));
  return { pictures: pictures.map(([producer, layer]) => `${producer} ${layer}`), stage: named(stage), speaker };
}

function heard(view: View, now: Scene) {
  const { take } = subscriptions({ participant: person('ann'), view }, now);
  return [...take.keys()].filter((producer) => /microphone|sound/.test(producer));
}

describe('sound', () => {
  const now = scene({ sent: `${EVERYTHING} ann.screen ann.sound bob.screen bob.sound` });

  test.each([
    ['the speaker', speakerView()],
    ['somebody in particular', speakerView({ stage: picture('cem.camera') })],
    ['a gallery of nobody', gallery()],
    ['a gallery of everybody', gallery({ tiles: 'bob cem' })],
  ])('[VW-1] [MD-3] the sound of screens is taken as a stream, voices are not, by who looks at %s', (_, view) => {
    expect(heard(view, now)).toEqual(['bob.sound']);
  });
});

describe('speaker only', () => {
  test.each([
    ['the newest shared screen', { sent: `bob.screen cem.screen ${EVERYTHING}`, spotlight: 'bob' }, 'cem.screen'],
    ['without a screen, who is in the spotlight', { spotlight: 'cem', speakers: 'bob' }, 'cem.camera'],
    ['without anybody there, who speaks', { speakers: 'cem bob' }, 'cem.camera'],
    ['who spoke before, if one speaks oneself', { speakers: 'ann cem bob' }, 'cem.camera'],
    ['nobody has spoken: who came first', {}, 'bob.camera'],
    ['nobody but oneself has spoken: who came first', { speakers: 'ann' }, 'bob.camera'],
    ['nobody has spoken: rather with a camera', { sent: 'bob.microphone cem.camera' }, 'cem.camera'],
    ['nobody has spoken: rather with a camera that is on', { sent: 'bob.camera- cem.camera' }, 'cem.camera'],
    ['one shares oneself: another screen', { sent: `bob.screen ann.screen ${EVERYTHING}` }, 'bob.screen'],
    [
      'one shares oneself, and nobody else: the next thing',
      { sent: `${EVERYTHING} ann.screen`, speakers: 'cem' },
      'cem.camera',
    ],
    ['in the spotlight oneself: the next thing', { spotlight: 'ann', speakers: 'cem' }, 'cem.camera'],
    ['who is in the spotlight is away: the next thing', { spotlight: 'dan', speakers: 'cem' }, 'cem.camera'],
  ])('[VW-2] %s', (_, now, stage) => {
    expect(seen(speakerView(), scene(now))).toMatchObject({ stage, pictures: [`${stage} 2`] });
  });

  test.each([
    ['off', 'bob.camera-', ['bob.camera 2']],
    ['not sent', 'bob.microphone', []],
  ])('[VW-2] who speaks has the place also when their camera is %s', (_, sent, pictures) => {
    const now = scene({ sent: `${sent} cem.camera`, speakers: 'bob' });
    expect(seen(speakerView(), now)).toEqual({ stage: 'bob.camera', speaker: 'bob', pictures });
  });

  test('[VW-2] alone, there is nothing to see', () => {
    const now = scene({ people: 'ann', sent: 'ann.camera ann.screen', speakers: 'ann', spotlight: 'ann' });
    expect(seen(speakerView(), now)).toEqual({ stage: null, speaker: null, pictures: [] });
  });

  test('[VW-2] while a screen has the place, who speaks is told all the same', () => {
    const now = scene({ sent: `${EVERYTHING} bob.screen`, speakers: 'cem bob' });
    expect(seen(speakerView(), now)).toEqual({ stage: 'bob.screen', speaker: 'cem', pictures: ['bob.screen 2'] });
  });
});

describe('gallery', () => {
  test.each([
    ['who has a tile', gallery({ tiles: 'cem' }), ['cem.camera 0']],
    ['everybody who has a tile', gallery({ tiles: 'cem bob' }), ['bob.camera 0', 'cem.camera 0']],
    ['never oneself, nor who is not there', gallery({ tiles: 'ann dan cem' }), ['cem.camera 0']],
    ['who fits in besides, first come first', gallery({ spare: 1 }), ['bob.camera 0']],
    ['who fits in besides those with tiles', gallery({ tiles: 'bob', spare: 1 }), ['bob.camera 0', 'cem.camera 0']],
    ['nobody without room', gallery(), []],
  ])('[VW-3] %s', (_, view, pictures) => {
    expect(seen(view, scene({ speakers: 'bob' }))).toMatchObject({ pictures, stage: null });
  });

  test('[VW-3] and the newest shared screen in the large place', () => {
    const now = scene({ sent: `bob.screen ${EVERYTHING} cem.screen`, spotlight: 'bob' });
    const expected = { stage: 'cem.screen', pictures: ['bob.camera 0', 'cem.screen 2'] };
    expect(seen(gallery({ tiles: 'bob' }), now)).toMatchObject(expected);
  });

  test('[VW-3] or who is in the spotlight, whether they have a tile or not', () => {
    const now = scene({ spotlight: 'cem', speakers: 'bob' });
    expect(seen(gallery({ tiles: 'bob' }), now)).toMatchObject({
      stage: 'cem.camera',
      pictures: ['bob.camera 0', 'cem.camera 2'],
    });
    expect(seen(gallery({ tiles: 'bob cem' }), now)).toMatchObject({
      stage: 'cem.camera',
      pictures: ['bob.camera 0', 'cem.camera 2'],
    });
  });

  test('[VW-3] who is in the large place takes no room from who fits in besides', () => {
    const now = scene({ spotlight: 'bob' });
    expect(seen(gallery({ spare: 1 }), now).pictures).toEqual(['bob.camera 2', 'cem.camera 0']);
  });
});

describe('layers', () => {
  test.each([
    [1, 0],
    [240, 0],
    [241, 1],
    [480, 1],
    [481, 2],
    [960, 2],
    [961, 2],
    [8_192, 2],
  ])('[VW-4] a place of %i pixels gets layer %i of a camera', (width, layer) => {
    const now = scene({ speakers: 'bob' });
    expect(seen(speakerView({ stageWidth: width }), now).pictures).toEqual([`bob.camera ${layer}`]);
    expect(seen(gallery({ tiles: 'cem', tileWidth: width }), now).pictures).toEqual([`cem.camera ${layer}`]);
  });

  test('[VW-4] a screen is always whole', () => {
    const now = scene({ sent: 'bob.screen' });
    expect(seen(speakerView({ stageWidth: 100 }), now).pictures).toEqual(['bob.screen 2']);
  });

  test.each([
    ['the large place', { stageWidth: 960, tileWidth: 240 }, 2],
    ['a tile that is larger', { stageWidth: 200, tileWidth: 480 }, 1],
  ])('[VW-4] who is in both is sent once, for %s', (_, widths, layer) => {
    const now = scene({ spotlight: 'bob' });
    expect(seen(gallery({ tiles: 'bob', ...widths }), now).pictures).toEqual([`bob.camera ${layer}`]);
  });
});

describe('what somebody chose', () => {
  const busy = { sent: `${EVERYTHING} bob.screen cem.screen`, spotlight: 'bob', speakers: 'bob' };
  const quiet = { speakers: 'bob' };

  test.each([
    ['a camera, whatever is shared', 'cem.camera', busy, 'cem.camera'],
    ['an older screen', 'bob.screen', busy, 'bob.screen'],
    [
      'a camera that is not sent, as long as its owner is there',
      'cem.camera',
      { ...quiet, sent: 'bob.camera' },
      'cem.camera',
    ],
    ['a screen that is gone: what is usual', 'cem.screen', quiet, 'bob.camera'],
    ['somebody who is gone: what is usual', 'dan.camera', busy, 'cem.screen'],
    ['oneself: what is usual', 'ann.camera', quiet, 'bob.camera'],
    ['one’s own screen: what is usual', 'ann.screen', { ...quiet, sent: `${EVERYTHING} ann.screen` }, 'bob.camera'],
  ])('[VW-5] %s', (_, wish, now, stage) => {
    expect(seen(speakerView({ stage: picture(wish) }), scene(now)).stage).toBe(stage);
  });

  test('[VW-5] who speaks, whatever is shared and whoever is in the spotlight', () => {
    const now = scene({ ...busy, speakers: 'cem' });
    expect(seen(speakerView({ stage: 'speaker' }), now).stage).toBe('cem.camera');
    expect(seen(gallery({ stage: 'speaker' }), now).stage).toBe('cem.camera');
  });

  test('[VW-5] who speaks, before anybody has spoken: who came first', () => {
    expect(seen(gallery({ stage: 'speaker' }), scene({})).stage).toBe('bob.camera');
  });

  test('[VW-5] in a gallery, what is gone leaves the large place empty', () => {
    expect(seen(gallery({ stage: picture('cem.screen') }), scene(quiet)).stage).toBeNull();
  });
});
