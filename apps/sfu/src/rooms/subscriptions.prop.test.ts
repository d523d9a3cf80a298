import { type Picture, SOURCES, type View } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene, Viewer } from './scene.ts';
import { subscriptions } from './subscriptions.ts';

const EVERYBODY = ['ann', 'bob', 'cem', 'dan', 'eva', 'fay'] as ParticipantId[];
const someone = fc.constantFrom(...EVERYBODY);
const some = fc.subarray(EVERYBODY).chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }));

const stage = fc.oneof(
  fc.constantFrom('auto' as const, 'speaker' as const),
  fc.record<Picture>({ participant: someone, source: fc.constantFrom('camera', 'screen') }),
);
const width = fc.integer({ min: 1, max: 2_000 });
const view: fc.Arbitrary<View> = fc.oneof(
  fc.record({ show: fc.constant('sound' as const) }),
  fc.record({ show: fc.constant('speaker' as const), stage, stageWidth: width }),
  fc.record({
    show: fc.constant('gallery' as const),
    stage,
    stageWidth: width,
    tiles: fc.array(someone, { maxLength: 8 }),
    spare: fc.nat({ max: 4 }),
    tileWidth: width,
  }),
);

/** Who is there, each sending some of all there is, in any order; the others may still be meant by something. */
const scene: fc.Arbitrary<Scene> = some.chain((people) => {
  const all = people.flatMap((owner) => SOURCES.map((source) => ({ owner, source, producer: `${owner}.${source}` })));
  return fc.record({
    people: fc.constant(people),
    offers: fc
      .shuffledSubarray(all)
      .chain((chosen) =>
        fc
          .array(fc.boolean(), { minLength: chosen.length, maxLength: chosen.length })
          .map((on) => chosen.map((offer, place) => ({ ...offer, on: on[place] ?? true }))),
      ),
    spotlight: fc.option(someone),
    speakers: fc.shuffledSubarray(people),
    atHand: fc.shuffledSubarray(people, { maxLength: Math.min(3, people.length) }),
  });
});

const situation = fc.record<{ viewer: Viewer; scene: Scene }>({
  viewer: fc.record({ participant: someone, view }),
  scene,
});

test('[VW-1] [VW-2] [VW-3] [VW-4] [MD-3] whoever is there, whatever is sent, however one looks at it', () => {
  fc.assert(
    fc.property(situation, ({ viewer, scene }) => {
      const wanted = subscriptions(viewer, scene);
      const { participant: me, view } = viewer;
      const taken = scene.offers.filter(({ producer }) => wanted.take.has(producer));
      const pictures = taken.filter(({ source }) => source === 'camera' || source === 'screen');

      expect(wanted.take.size).toBe(taken.length);
      expect(taken.filter(({ owner }) => owner === me)).toEqual([]);
      expect(wanted.stage?.participant).not.toBe(me);
      expect(wanted.speaker).not.toBe(me);

      // At hand are a few cameras of others, none of which is shown, and only where one of them may come next.
      const atHand = scene.offers.filter(({ producer }) => wanted.atHand.has(producer));
      expect(wanted.atHand.size).toBe(atHand.length);
      for (const offer of atHand) {
        expect(offer.source).toBe('camera');
        expect(offer.owner).not.toBe(me);
        expect(wanted.take.has(offer.producer)).toBe(false);
        expect(scene.atHand).toContain(offer.owner);
      }
      if (view.show === 'sound') expect([pictures, wanted.stage, atHand]).toEqual([[], null, []]);

      // Voices are heard in the slots.
      expect(taken.filter(({ source }) => source === 'microphone')).toEqual([]);
      expect(taken.filter(({ source }) => source === 'screen-sound')).toEqual(
        scene.offers.filter(({ owner, source }) => owner !== me && source === 'screen-sound'),
      );

      const isOnStage = ({ owner, source }: { owner: string; source: string }) =>
        owner === wanted.stage?.participant && source === wanted.stage.source;
      if (view.show === 'speaker') {
        expect(pictures.length).toBeLessThanOrEqual(1);
        expect(pictures.every(isOnStage)).toBe(true);
        // Whoever is not alone looks at somebody.
        expect(wanted.stage === null).toBe(scene.people.every((one) => one === me));
      } else if (view.show === 'gallery') {
        const others = pictures.filter((offer) => !isOnStage(offer));
        expect(others.every(({ source }) => source === 'camera')).toBe(true);
        expect(others.filter(({ owner }) => !view.tiles.includes(owner)).length).toBeLessThanOrEqual(view.spare);
        for (const offer of scene.offers)
          if (offer.source === 'camera' && offer.owner !== me && view.tiles.includes(offer.owner))
            expect(taken).toContain(offer);
      }
      // What is named for the large place is sent, if it is there.
      for (const offer of scene.offers) if (isOnStage(offer)) expect(taken).toContain(offer);
      if (wanted.stage) expect(scene.people).toContain(wanted.stage.participant);
      for (const { source, producer } of pictures) if (source === 'screen') expect(wanted.take.get(producer)).toBe(2);

      expect(subscriptions(structuredClone(viewer), structuredClone(scene))).toEqual(wanted);
    }),
    { numRuns: 2_000, seed: 20_261_123 },
  );
});
