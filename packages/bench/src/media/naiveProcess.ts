import { startMediasoup } from '@foyer/sfu/testing/mediasoup';
import { peerRtp } from '@foyer/sfu/testing/peer';
import type { NaiveOrder, NaiveReport } from './naive.ts';

/*
 * A meeting as one would write it first, to compare with: everybody takes the sound of everybody, and is told of each stream
 * in a message of its own. No part of the product.
 */
const engine = await startMediasoup();
const router = await engine.openRouter();
const { capabilities } = engine;
type Transport = Awaited<ReturnType<typeof router.openTransport>>;
type Producer = NonNullable<Awaited<ReturnType<Transport['produce']>>>;
const people: { readonly receive: Transport; readonly producer: Producer }[] = [];
const report = (message: NaiveReport) => process.send?.(message);

async function join({ id, role, fingerprint }: NaiveOrder): Promise<void> {
  const [send, receive] = await Promise.all([router.openTransport(fingerprint), router.openTransport(fingerprint)]);
  const producer = await send.produce({ source: 'microphone', rtpParameters: peerRtp });
  if (!producer) throw new Error('the stream was not taken in');
  const take = async (from: Producer, to: Transport) => {
    const consumer = await to.consume({ producer: from, capabilities, paused: false, layer: 0 });
    if (consumer) report({ report: 'consumer', id: consumer.id, rtpParameters: consumer.rtpParameters });
  };
  await Promise.all(people.flatMap((other) => [take(other.producer, receive), take(producer, other.receive)]));
  people.push({ receive, producer });
  report({ report: 'joined', id, parameters: (role === 'talks' ? send : receive).parameters });
}

process.on('message', (order: NaiveOrder) => void join(order));
process.once('disconnect', () => {
  engine.close();
  process.exit(0);
});
report({ report: 'joined', id: 0, parameters: null });
