import { startMediasoup } from '@foyer/sfu/testing/mediasoup';
import { peerRtp } from '@foyer/sfu/testing/peer';
import type { BareOrder, BareReport } from './bare.ts';

/*
 * The least that forwards sound: one worker, one router, and everybody who listens takes the stream of everybody who talks.
 * The same transports as in the product, and nothing else of it.
 */
const engine = await startMediasoup();
const router = await engine.openRouter();
const talkers: NonNullable<Awaited<ReturnType<Awaited<ReturnType<typeof router.openTransport>>['produce']>>>[] = [];

const open = async ({ role, fingerprint }: BareOrder) => {
  const transport = await router.openTransport(fingerprint);
  if (role === 'talks') {
    const producer = await transport.produce({ source: 'microphone', rtpParameters: peerRtp });
    if (!producer) throw new Error('the stream was not taken in');
    talkers.push(producer);
  } else
    await Promise.all(
      talkers.map((producer) =>
        transport.consume({ producer, capabilities: engine.capabilities, paused: false, layer: 0 }),
      ),
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
