import { startMediasoup } from '@foyer/sfu/testing/mediasoup';
import type { BareOrder, BareReport } from './bare.ts';
import { takenByBots } from './capabilities.ts';
import { cameraRtp, voiceRtp } from './replay/sender.ts';

/*
 * The least that forwards: one worker, one router, and everybody who takes something takes the stream of everybody who sends
 * one. The same transports and the same copy of a camera as in the product, and nothing else of it.
 */
const [what] = process.argv.slice(2);
const engine = await startMediasoup();
const router = await engine.openRouter();
const capabilities = takenByBots(engine.capabilities);
const producers: NonNullable<Awaited<ReturnType<Awaited<ReturnType<typeof router.openTransport>>['produce']>>>[] = [];

const open = async ({ role, fingerprint }: BareOrder) => {
  const transport = await router.openTransport(fingerprint);
  if (role === 'sends') {
    const producer = await transport.produce(
      what === 'picture'
        ? { source: 'camera', rtpParameters: cameraRtp }
        : { source: 'microphone', rtpParameters: voiceRtp },
    );
    if (!producer) throw new Error('the stream was not taken in');
    producers.push(producer);
  } else
    await Promise.all(
      producers.map((producer) => transport.consume({ producer, capabilities, paused: false, layer: 2 })),
    );
  return transport.parameters;
};

process.on('message', (order: BareOrder) => {
  void open(order).then((parameters) => process.send?.({ id: order.id, parameters } satisfies BareReport));
});
process.once('disconnect', () => {
  engine.close();
  process.exit(0);
});
process.send?.({ id: 0, parameters: null } satisfies BareReport);
