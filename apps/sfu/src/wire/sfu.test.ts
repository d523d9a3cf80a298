import { describe, expect, test } from 'vitest';
import { microphoneRtp } from '../media/engine.contract.ts';
import { ann, bob, cem, meeting, startNode } from '../testing/node.ts';

describe('coming in', () => {
  test('[MD-2] one reply brings both connections and all there is to take', async () => {
    const { attach, publish } = startNode();
    await attach(ann);
    for (const source of ['microphone', 'camera', 'screen', 'screen-sound'] as const) await publish(ann, source);
    const { send, receive, consumers, stage, speaker } = await attach(bob);
    expect(consumers.map(({ participant, source }) => `${participant[0]} ${source}`)).toEqual([
      'a camera',
      'a screen',
      'a screen-sound',
    ]);
    expect(send.id).not.toBe(receive.id);
    expect({ stage, speaker }).toEqual({ stage: { participant: ann, source: 'screen' }, speaker: null });
  });

  test('[MD-2] what comes with it flows as soon as the line is up', async () => {
    const { attach, publish, engine } = startNode();
    await attach(ann);
    await publish(ann, 'camera');
    const { consumers } = await attach(bob);
    expect(consumers.map(({ id }) => engine.flows(id))).toEqual([true]);
  });

  test('[MD-3] the others hear of a new stream, its sender does not', async () => {
    const { attach, publish, settled, told } = startNode();
    for (const one of [ann, bob, cem]) await attach(one);
    await publish(ann, 'camera');
    for (const one of [ann, bob, cem]) await settled(one);
    expect([ann, bob, cem].map((one) => told(one).length)).toEqual([0, 1, 1]);
  });

  test('a picture that comes later flows once its receiver is ready; sound at once', async () => {
    const { attach, call, publish, settled, engine } = startNode();
    await attach(ann);
    await attach(bob);
    for (const source of ['microphone', 'camera', 'screen', 'screen-sound'] as const) await publish(ann, source);
    const { consumers } = await settled(bob);
    const flows = () => consumers.filter(({ id }) => engine.flows(id)).map(({ source }) => source);
    expect(flows()).toEqual(['screen-sound']);
    await call('media:ready', { meeting, participant: bob, consumers: consumers.map(({ id }) => id) });
    expect(flows()).toEqual(['camera', 'screen', 'screen-sound']);
  });

  test('what changes during an attachment is told after its answer', async () => {
    const { arrival, attach, publish, call, news, settled } = startNode();
    await attach(ann);
    let toldBefore = 0;
    const attaching = call('media:attach', await arrival(bob)).then((answer) => {
      toldBefore = news.filter(({ payload }) => payload.participant === bob).length;
      return answer;
    });
    // Both are under way while bob is being attached.
    const sources = (['microphone', 'camera', 'screen', 'screen-sound'] as const).map((source) => publish(ann, source));
    const attached = await attaching;
    await Promise.all(sources);
    expect(toldBefore).toBe(0);
    const known = attached.ok ? attached.data.consumers : [];
    const { consumers } = await settled(bob);
    expect(consumers.length).toBe(3);
    expect(consumers.slice(0, known.length)).toEqual(known);
  });
});

describe('sending', () => {
  test('publishing the same source twice, or unattached, is a conflict', async () => {
    const { attach, call } = startNode();
    const publish = () =>
      call('media:publish', { meeting, participant: ann, source: 'microphone', rtpParameters: microphoneRtp });
    expect(await publish()).toEqual({ ok: false, code: 'conflict' });
    await attach(ann);
    expect(await Promise.all([publish(), publish()])).toMatchObject([{ ok: true }, { ok: false, code: 'conflict' }]);
    expect(await publish()).toEqual({ ok: false, code: 'conflict' });
  });

  test('[MD-4] what is switched off reaches nobody, until it is switched on', async () => {
    const { attach, call, publish, engine } = startNode();
    await attach(ann);
    const [slot] = (await attach(bob)).slots;
    const heard = slot?.id ?? '';
    await publish(ann, 'microphone');
    const turn = (on: boolean) => call('media:switch', { meeting, participant: ann, source: 'microphone', on });
    expect(engine.flows(heard)).toBe(true);
    await turn(false);
    expect(engine.flows(heard)).toBe(false);
    await turn(true);
    expect(engine.flows(heard)).toBe(true);
  });

  test('[MD-6] naming somebody else’s stream does nothing', async () => {
    const { attach, call, publish, settled, engine } = startNode();
    for (const one of [ann, bob, cem]) await attach(one);
    await publish(ann, 'camera');
    const bobs = (await settled(bob)).consumers[0]?.id ?? '';
    await call('media:ready', { meeting, participant: cem, consumers: [bobs] });
    expect(engine.flows(bobs)).toBe(false);
    expect(await call('media:switch', { meeting, participant: cem, source: 'camera', on: false })).toEqual({
      ok: false,
      code: 'conflict',
    });
    expect(await call('media:unshare', { meeting, participant: cem })).toEqual({ ok: true, data: {} });
    expect((await settled(bob)).consumers).toHaveLength(1);
  });

  test('[MD-10] whoever stops sharing sends nothing of their screen, nor of its sound', async () => {
    const { attach, call, publish, settled, told, engine, census } = startNode();
    await attach(ann);
    await attach(bob);
    for (const source of ['microphone', 'camera', 'screen', 'screen-sound'] as const) await publish(ann, source);
    const { consumers } = await settled(bob);
    const shared = consumers.filter(({ source }) => source.startsWith('screen')).map(({ id }) => id);
    await call('media:unshare', { meeting, participant: ann });
    expect(shared.map((id) => engine.flows(id))).toEqual([false, false]);
    expect((await settled(bob)).consumers.map(({ source }) => source)).toEqual(['camera']);
    expect(told(bob).at(-1)).toMatchObject({ opened: [], closed: shared, stage: null, speaker: null });
    expect((await census())[0]?.people[0]).toMatchObject({ participant: ann, producers: 2 });
    // And may share again.
    expect(await publish(ann, 'screen')).toBeTruthy();
  });

  test('[MD-10] a screen that is only on its way is stopped as well', async () => {
    const { attach, call, publish, settled, census } = startNode();
    await attach(ann);
    await attach(bob);
    const publishing = publish(ann, 'screen').catch((error: Error) => error.message);
    await call('media:unshare', { meeting, participant: ann });
    expect(await publishing).toBe('not published: conflict');
    expect((await settled(bob)).consumers).toEqual([]);
    expect((await census())[0]?.people[0]).toMatchObject({ participant: ann, producers: 0 });
  });

  test('stopping to share without sharing, or being there, is harmless', async () => {
    const { attach, call } = startNode();
    expect(await call('media:unshare', { meeting, participant: ann })).toEqual({ ok: true, data: {} });
    await attach(ann);
    expect(await call('media:unshare', { meeting, participant: ann })).toEqual({ ok: true, data: {} });
  });
});

describe('leaving', () => {
  test('[MD-5] when somebody leaves, all of theirs is closed and the others lose exactly that', async () => {
    const { attach, call, publish, settled, told, census } = startNode();
    for (const one of [ann, bob, cem]) await attach(one);
    for (const one of [ann, bob]) await publish(one, 'camera');
    const heard = await Promise.all([bob, cem].map(settled));
    const lost = heard.map(({ consumers }) => consumers.find(({ participant }) => participant === ann)?.id);
    await call('media:detach', { meeting, participant: ann });
    await Promise.all([bob, cem].map(settled));
    expect([bob, cem].map((one) => told(one).at(-1))).toMatchObject(
      lost.map((id) => ({ opened: [], closed: [id], stage: null, speaker: null })),
    );
    expect(await census()).toEqual([
      {
        meeting,
        leftOut: 0,
        people: [
          { participant: bob, transports: 2, producers: 1, consumers: 4 },
          { participant: cem, transports: 2, producers: 0, consumers: 5 },
        ],
      },
    ]);
  });

  test('[MD-5] whoever leaves while their media is being made leaves nothing behind', async () => {
    const { arrival, call, census } = startNode();
    const attaching = call('media:attach', await arrival(ann));
    await call('media:detach', { meeting, participant: ann });
    expect(await attaching).toEqual({ ok: false, code: 'conflict' });
    expect(await census()).toEqual([]);
  });

  test('[MD-5] somebody comes in as the last one leaves', async () => {
    const { attach, call, census } = startNode();
    await attach(ann);
    const attaching = attach(bob);
    await call('media:detach', { meeting, participant: ann });
    await attaching;
    expect(await census()).toMatchObject([{ people: [{ participant: bob, transports: 2 }] }]);
  });

  test('[MD-5] the meeting ends while somebody comes in', async () => {
    const { arrival, call, census } = startNode();
    const attaching = call('media:attach', await arrival(ann));
    await call('room:close', { meeting });
    expect(await attaching).toEqual({ ok: false, code: 'conflict' });
    expect(await census()).toEqual([]);
  });

  test('[MD-5] the last to leave closes the room, and so does the end of the meeting', async () => {
    const { attach, call, census } = startNode();
    await attach(ann);
    await call('media:detach', { meeting, participant: ann });
    expect(await census()).toEqual([]);
    await attach(ann);
    await call('room:close', { meeting });
    expect(await census()).toEqual([]);
  });
});

test('whoever is not attached is told so', async () => {
  const { call } = startNode();
  const owner = { meeting, participant: ann };
  const conflict = { ok: false, code: 'conflict' };
  expect(await call('media:read', owner)).toEqual(conflict);
  expect(await call('media:restart', owner)).toEqual(conflict);
  expect(await call('media:ready', { ...owner, consumers: [] })).toEqual(conflict);
  expect(await call('media:view', { ...owner, view: { show: 'speaker', stage: 'auto', stageWidth: 1 } })).toEqual(
    conflict,
  );
  expect(await call('room:spotlight', { meeting, spotlight: ann })).toEqual({ ok: true, data: {} });
});

test('when the line to signaling breaks, whoever still asks is answered', async () => {
  const { call, hangUp } = startNode();
  hangUp();
  await Promise.resolve();
  expect(await call('node:census', {})).toEqual({ ok: false, code: 'unreachable' });
});
