import type { MediaChange, Picture, View } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import { expect, test } from 'vitest';
import { SPEECH_INTERVAL_MS } from '../media/engine.ts';
import { LOWER_AFTER_MS } from '../rooms/demand.ts';
import { ann, bob, cem, meeting, SPEAKER_ONLY, startNode, WHOEVER_COMES } from '../testing/node.ts';

const camera = (participant: ParticipantId): Picture => ({ participant, source: 'camera' });
const screen = (participant: ParticipantId): Picture => ({ participant, source: 'screen' });

/** Ann looks on; bob and cem send a microphone and a camera each. Nobody has spoken. */
async function meet(view: View) {
  const node = startNode();
  const { attach, call, clock, engine, publish, settled, told } = node;
  await attach(ann, { view });
  const microphones = new Map<ParticipantId, string>();
  for (const one of [bob, cem]) {
    await attach(one);
    microphones.set(one, await publish(one, 'microphone'));
    await publish(one, 'camera');
  }
  /** So many times 300 ms of these people's voices. */
  const speak = (people: readonly ParticipantId[], times: number) => {
    for (let ms = 0; ms < times * 300; ms += SPEECH_INTERVAL_MS) {
      clock.advance(SPEECH_INTERVAL_MS);
      engine.speak(...people.map((who) => microphones.get(who) ?? ''));
    }
  };
  /** What ann is told from now on, once all is done. */
  await settled(ann);
  const before = told(ann).length;
  const news = async (): Promise<MediaChange[]> => {
    await settled(ann);
    return told(ann).slice(before);
  };
  const pictures = async (who = ann) =>
    (await settled(who)).consumers
      .filter(({ source }) => source === 'camera' || source === 'screen')
      .map(({ participant, source }) => `${participant[0]} ${source}`);
  const look = (next: View) => call('media:view', { meeting, participant: ann, view: next });
  const spotlight = (who: ParticipantId | null) => call('room:spotlight', { meeting, spotlight: who });
  return { ...node, speak, news, pictures, look, spotlight };
}

test('[VW-6] [VW-2] the page follows who speaks, in one message each time', async () => {
  const { speak, news, pictures } = await meet(SPEAKER_ONLY);
  expect(await pictures()).toMatchObject(['b camera']);
  speak([cem], 2);
  expect(await pictures()).toEqual(['c camera']);
  expect(await news()).toEqual([
    {
      attachment: expect.any(String),
      opened: [expect.objectContaining(camera(cem))],
      closed: [expect.any(String)],
      stage: camera(cem),
      speaker: cem,
      fewer: false,
    },
  ]);
});

test('[VW-6] the one who speaks sees whoever spoke before', async () => {
  const { speak, settled } = await meet(SPEAKER_ONLY);
  speak([bob], 12);
  speak([cem], 12);
  expect(await settled(ann)).toMatchObject({ speaker: cem });
  expect(await settled(bob)).toMatchObject({ speaker: cem });
  expect(await settled(cem)).toMatchObject({ speaker: bob });
});

test('[VW-6] silence lets the hold run out', async () => {
  const { speak, settled } = await meet(SPEAKER_ONLY);
  speak([bob], 2);
  speak([], 1);
  speak([cem], 2);
  expect(await settled(ann)).toMatchObject({ speaker: bob });
  speak([], 9);
  speak([cem], 2);
  expect(await settled(ann)).toMatchObject({ speaker: cem });
});

test('[VW-6] a microphone that goes off frees the place', async () => {
  const { call, speak, settled } = await meet(SPEAKER_ONLY);
  speak([bob], 2);
  speak([bob, cem], 2);
  expect(await settled(ann)).toMatchObject({ speaker: bob });
  await call('media:switch', { meeting, participant: bob, source: 'microphone', on: false });
  expect(await settled(ann)).toMatchObject({ speaker: cem });
});

test('[VW-6] who leaves is nobody’s speaker any more', async () => {
  const { call, speak, news, settled } = await meet(WHOEVER_COMES);
  speak([bob], 2);
  await settled(ann);
  await call('media:detach', { meeting, participant: bob });
  expect(await settled(ann)).toMatchObject({ speaker: null });
  expect((await news()).map(({ closed, speaker }) => ({ closed: closed.length, speaker }))).toEqual([
    { closed: 0, speaker: bob },
    { closed: 1, speaker: null },
  ]);
});

test('[VW-7] who speaks is told also when nothing is opened or closed; nothing new is not', async () => {
  const { speak, news } = await meet(WHOEVER_COMES);
  speak([cem], 8);
  expect(await news()).toMatchObject([{ opened: [], closed: [], stage: null, speaker: cem }]);
});

test('[VW-2] a shared screen takes the place, and gives it back', async () => {
  const { call, publish, pictures, news } = await meet(SPEAKER_ONLY);
  await publish(bob, 'screen');
  expect(await pictures()).toEqual(['b screen']);
  await publish(bob, 'screen-sound');
  expect(await pictures()).toEqual(['b screen']);
  expect(await pictures(cem)).toEqual(['b camera', 'b screen']);
  await call('media:unshare', { meeting, participant: bob });
  expect(await pictures()).toEqual(['b camera']);
  expect((await news()).map(({ opened, closed, stage }) => [opened.length, closed.length, stage])).toEqual([
    [1, 1, screen(bob)],
    [1, 0, screen(bob)],
    [1, 2, camera(bob)],
  ]);
});

test('[VW-7] whoever is put into the spotlight is in the large place of everybody else, in one message', async () => {
  const { spotlight, pictures, news, settled } = await meet(SPEAKER_ONLY);
  await spotlight(cem);
  expect(await pictures()).toEqual(['c camera']);
  expect(await settled(bob)).toMatchObject({ stage: camera(cem) });
  expect(await settled(cem)).toMatchObject({ stage: null });
  await spotlight(cem);
  await spotlight(null);
  expect(await pictures()).toEqual(['b camera']);
  expect((await news()).map(({ opened, closed }) => [opened.length, closed.length])).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('whoever comes brings word of the spotlight, and what is said later counts', async () => {
  const { arrival, call, spotlight, settled } = await meet(WHOEVER_COMES);
  const dan = 'd'.repeat(22) as ParticipantId;
  const attaching = call('media:attach', await arrival(dan, { spotlight: bob }));
  await spotlight(cem);
  expect(await attaching).toMatchObject({ data: { stage: camera(cem) } });
  expect(await settled(ann)).toMatchObject({ stage: camera(cem) });
});

test('[VW-3] [VW-7] another view is answered with what it opens and closes, at once', async () => {
  const { look, pictures, news } = await meet(SPEAKER_ONLY);
  await look(WHOEVER_COMES);
  expect(await pictures()).toEqual(['b camera', 'c camera']);
  await look(SPEAKER_ONLY);
  expect(await pictures()).toEqual(['b camera']);
  await look({ ...SPEAKER_ONLY, stage: camera(cem) });
  expect(await pictures()).toEqual(['c camera']);
  expect((await news()).map(({ opened, closed }) => [opened.length, closed.length])).toEqual([
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
});

test('[VW-3] newcomers are seen without asking, as long as there is room', async () => {
  const { attach, publish, pictures, news } = await meet({ ...WHOEVER_COMES, spare: 3 });
  for (const letter of ['d', 'e']) {
    const newcomer = letter.repeat(22) as ParticipantId;
    await attach(newcomer);
    await publish(newcomer, 'camera');
  }
  expect(await pictures()).toEqual(['b camera', 'c camera', 'd camera']);
  expect(await news()).toHaveLength(1);
});

test('[VW-4] another size is another layer of the same stream, and nothing to tell', async () => {
  const { engine, look, news, settled } = await meet(WHOEVER_COMES);
  const layers = async () =>
    (await settled(ann)).consumers.filter(({ source }) => source === 'camera').map(({ id }) => engine.layer(id));
  expect(await layers()).toEqual([0, 0]);
  await look({ ...WHOEVER_COMES, tileWidth: 400 });
  expect(await layers()).toEqual([1, 1]);
  await look({ ...WHOEVER_COMES, tileWidth: 960 });
  expect(await layers()).toEqual([2, 2]);
  expect(await news()).toEqual([]);
});

test('[VW-7] many changes at once are one message', async () => {
  const { call, look, news, spotlight } = await meet(SPEAKER_ONLY);
  await Promise.all([
    spotlight(cem),
    look(WHOEVER_COMES),
    call('media:detach', { meeting, participant: bob }),
    look(SPEAKER_ONLY),
  ]);
  expect((await news()).length).toBeLessThanOrEqual(2);
  expect((await news()).at(-1)).toMatchObject({ stage: camera(cem) });
});

test('what is read is what was told, all in all', async () => {
  const { attach, told, look, speak, settled, publish, call } = await meet(SPEAKER_ONLY);
  const { consumers: first } = await attach(ann, { view: SPEAKER_ONLY });
  const before = told(ann).length;
  await look(WHOEVER_COMES);
  speak([cem], 3);
  await publish(bob, 'screen');
  await call('media:detach', { meeting, participant: cem });
  const { consumers, stage, speaker } = await settled(ann);
  const changes = told(ann).slice(before);
  const added = changes.reduce(
    (all, { opened, closed }) => [...all.filter(({ id }) => !closed.includes(id)), ...opened],
    first,
  );
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
  expect(ids(added)).toEqual(ids(consumers));
  expect(changes.at(-1)).toMatchObject({ stage, speaker });
});

test('[VW-8] whoever is about to speak is at hand, and then flows without another word to the page', async () => {
  const { speak, settled, engine, call, look } = await meet(SPEAKER_ONLY);
  const camerasOf = async () => {
    const { consumers } = await settled(ann);
    return consumers.flatMap(({ id, participant, source }) => (source === 'camera' ? [{ id, participant }] : []));
  };
  speak([bob], 2);
  speak([], 8);
  speak([cem], 1);
  const [bobs, cems] = await camerasOf();
  expect([bobs?.participant, cems?.participant]).toEqual([bob, cem]);
  const consumers = [bobs?.id ?? '', cems?.id ?? ''];
  await call('media:ready', { meeting, participant: ann, consumers });
  const flow = () => consumers.map((id) => engine.flows(id));
  expect(flow()).toEqual([true, false]);

  speak([cem], 1);
  expect((await settled(ann)).speaker).toBe(cem);
  expect(flow()).toEqual([false, true]);
  expect(await camerasOf()).toEqual([bobs, cems]);

  // Nobody looks: nothing is at hand, either.
  await look({ show: 'sound' });
  expect(await camerasOf()).toEqual([]);
});

test('[VW-9] whose camera nobody looks at is told so', async () => {
  const { look, clock, settled, ...node } = await meet(SPEAKER_ONLY);
  await look({ show: 'sound' });
  await settled(ann);
  for (const one of [bob, cem]) {
    await node.call('media:view', { meeting, participant: one, view: { show: 'sound' } });
    await settled(one);
  }
  await new Promise((done) => setImmediate(done));
  clock.advance(LOWER_AFTER_MS);
  expect((await settled(bob)).demand).toBeNull();
  await look(SPEAKER_ONLY);
  await settled(ann);
  await expect.poll(async () => (await settled(bob)).demand).toBe(2);
});
