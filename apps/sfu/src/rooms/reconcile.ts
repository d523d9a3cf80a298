import { isDeepStrictEqual } from 'node:util';
import type { MediaChange } from '@foyer/protocol';
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
  const [opened] = await Promise.all([open(member, wanted, { offered, paused }), adjust(member, wanted)]);
  const { stage, speaker } = wanted;
  const before = member.focus;
  member.focus = { stage, speaker };
  if (opened.length + closed.length === 0 && isDeepStrictEqual(before, member.focus)) return null;
  return { attachment: attachmentOf(member), opened: opened.map(({ told }) => told), closed, stage, speaker };
}

function drop({ takes }: Member, { take }: Wanted): string[] {
  const over = [...takes].filter(([producer]) => !take.has(producer));
  for (const [producer, { consumer }] of over) {
    takes.delete(producer);
    consumer.close();
  }
  return over.map(([, { consumer }]) => consumer.id);
}

async function adjust({ takes }: Member, { take }: Wanted): Promise<void> {
  const others = [...takes].flatMap(([producer, current]) => {
    const layer = take.get(producer);
    return layer === undefined || layer === current.layer ? [] : [{ producer, current, layer }];
  });
  await Promise.all(
    others.map(({ producer, current, layer }) => {
      takes.set(producer, { ...current, layer });
      return current.consumer.setLayer(layer);
    }),
  );
}

async function open(
  member: Member,
  { take }: Wanted,
  { offered, paused }: { offered: Offered; paused: boolean },
): Promise<Take[]> {
  const missing = [...take].filter(([producer]) => !member.takes.has(producer));
  const opened = await Promise.all(
    missing.map(async ([producer, layer]) => {
      const stream = offered.by(producer);
      const taken = stream ? await begin(member, stream, { layer, paused }) : null;
      if (taken) member.takes.set(producer, taken);
      return taken;
    }),
  );
  return opened.filter((taken) => taken !== null);
}

async function begin(
  { receive, capabilities }: Member,
  { owner, source, media }: Stream,
  { layer, paused }: { layer: Layer; paused: boolean },
): Promise<Take | null> {
  const isPicture = source === 'camera' || source === 'screen';
  const consumer = await receive.consume({ producer: media, capabilities, layer, paused: paused && isPicture });
  if (!consumer) return null;
  const { id, rtpParameters } = consumer;
  return { consumer, layer, told: { id, producer: media.id, participant: owner, source, rtpParameters } };
}
