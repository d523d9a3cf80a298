import { isDeepStrictEqual } from 'node:util';
import type { MediaChange, Source } from '@foyer/protocol';
import type { Layer } from '../media/engine.ts';
import { attachmentOf, type Member, type Take } from './member.ts';
import type { Offered, Stream } from './offered.ts';
import type { Wanted } from './subscriptions.ts';

/**
 * Brings what a member takes in line with what they should take.
 *
 * @param paused whether new pictures wait until the browser says that it has taken them; sound never does
 * @returns what they have to be told; null when that is nothing (VW-7). Another copy of a picture is nothing to tell.
 */
export async function reconcile(
  member: Member,
  wanted: Wanted,
  { offered, paused }: { offered: Offered; paused: boolean },
): Promise<MediaChange | null> {
  const closed = drop(member, wanted);
  const [, opened] = await Promise.all([adjust(member, wanted), open(member, wanted, { offered, paused })]);
  const { stage, speaker, fewer } = wanted;
  const before = member.focus;
  member.focus = { stage, speaker, fewer };
  if (opened.length + closed.length === 0 && isDeepStrictEqual(before, member.focus)) return null;
  return { attachment: attachmentOf(member), opened: opened.map(({ told }) => told), closed, ...member.focus };
}

export function isPicture(source: Source | undefined): boolean {
  return source === 'camera' || source === 'screen';
}

/** The browser has taken these: what is shown of them flows. Ids that are not theirs do nothing. */
export async function ready({ takes }: Member, consumers: readonly string[]): Promise<void> {
  const theirs = [...takes].filter(([, { consumer }]) => consumers.includes(consumer.id));
  await Promise.all(
    theirs.map(async ([producer, take]) => {
      takes.set(producer, { ...take, ready: true });
      if (take.shown) await take.consumer.resume();
    }),
  );
}

function drop({ takes }: Member, { take, atHand }: Wanted): string[] {
  const over = [...takes].filter(([producer]) => !take.has(producer) && !atHand.has(producer));
  for (const [producer, { consumer }] of over) {
    takes.delete(producer);
    consumer.close();
  }
  return over.map(([, { consumer }]) => consumer.id);
}

/** What is there already is shown from now on, or only kept at hand; in the copy that fits. */
async function adjust({ takes }: Member, { take, atHand }: Wanted): Promise<void> {
  await Promise.all(
    [...takes].map(async ([producer, before]) => {
      const shown = take.has(producer);
      const layer = take.get(producer) ?? atHand.get(producer) ?? before.layer;
      takes.set(producer, { ...before, layer, shown });
      const { consumer } = before;
      if (!shown && before.shown) consumer.hold(true);
      if (layer !== before.layer) await consumer.setLayer(layer);
      if (shown && !before.shown && before.ready) await consumer.resume();
    }),
  );
}

async function open(
  member: Member,
  { take, atHand }: Wanted,
  { offered, paused }: { offered: Offered; paused: boolean },
): Promise<Take[]> {
  const missing = [...take, ...atHand].filter(([producer]) => !member.takes.has(producer));
  const opened = await Promise.all(
    missing.map(async ([producer, layer]) => {
      const stream = offered.by(producer);
      const shown = take.has(producer);
      const taken = stream ? await begin(member, stream, { layer, paused, shown }) : null;
      if (taken) member.takes.set(producer, taken);
      return taken;
    }),
  );
  return opened.filter((taken) => taken !== null);
}

async function begin(
  { receive, capabilities }: Member,
  { owner, source, media }: Stream,
  { layer, paused, shown }: { layer: Layer; paused: boolean; shown: boolean },
): Promise<Take | null> {
  const waits = paused && isPicture(source);
  const consumer = await receive.consume({ producer: media, capabilities, layer, paused: waits || !shown });
  if (!consumer) return null;
  const { id, rtpParameters } = consumer;
  return {
    ...{ consumer, layer, shown, ready: !waits },
    told: { id, producer: media.id, participant: owner, source, rtpParameters },
  };
}
