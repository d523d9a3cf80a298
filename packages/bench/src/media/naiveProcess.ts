import { startMediasoup } from '@foyer/sfu/testing/mediasoup';
import { takenByBots } from './capabilities.ts';
import type { NaiveOrder, NaiveReport } from './naive.ts';
import { cameraRtp, voiceRtp } from './replay/sender.ts';

/*
 * A meeting as one would write it first, to compare with: everybody takes the sound and the picture of everybody, the picture in
 * the smallest copy, and is told of each stream in a message of its own. Nobody is told what is not needed. No part of the product.
 */
const engine = await startMediasoup();
const router = await engine.openRouter();
const capabilities = takenByBots(engine.capabilities);
type Transport = Awaited<ReturnType<typeof router.openTransport>>;
type Producer = NonNullable<Awaited<ReturnType<Transport['produce']>>>;
const people: { readonly receive: Transport; readonly producers: readonly Producer[] }[] = [];
const report = (message: NaiveReport) => process.send?.(message);

async function join({ id, fingerprint }: NaiveOrder): Promise<void> {
  const [send, receive] = await Promise.all([router.openTransport(fingerprint), router.openTransport(fingerprint)]);
  const produced = await Promise.all([
    send.produce({ source: 'microphone', rtpParameters: voiceRtp }),
    send.produce({ source: 'camera', rtpParameters: cameraRtp }),
  ]);
  const producers = produced.filter((producer) => producer !== null);
  if (producers.length < produced.length) throw new Error('a stream was not taken in');
  const take = async (producer: Producer, to: Transport) => {
    const consumer = await to.consume({ producer, capabilities, paused: false, layer: 0 });
    const kind = producer.source === 'microphone' ? 'sound' : 'picture';
    if (consumer) report({ report: 'consumer', kind, rtpParameters: consumer.rtpParameters });
  };
  const others = [...people];
  people.push({ receive, producers });
  await Promise.all(
    others.flatMap((other) => [
      ...other.producers.map((producer) => take(producer, receive)),
      ...producers.map((producer) => take(producer, other.receive)),
    ]),
  );
  report({ report: 'joined', id, joined: { send: send.parameters, receive: receive.parameters } });
}

process.on('message', (order: NaiveOrder) => void join(order));
process.once('disconnect', () => {
  engine.close();
  process.exit(0);
});
report({ report: 'ready' });
