import type { View } from '@foyer/protocol';
import type { Layer } from '../media/engine.ts';
import { layerFor, WHOLE } from './layers.ts';
import type { Focus, Offer, Scene, Viewer } from './scene.ts';
import { focusOf } from './stage.ts';

/** What one participant should take just now. */
export interface Wanted extends Focus {
  /** The producers, each with the copy that fits; in the order in which they were published. */
  readonly take: ReadonlyMap<string, Layer>;
  /** The same for what is only at hand: it is there, and does not flow (VW-8). Nothing is in both. */
  readonly atHand: ReadonlyMap<string, Layer>;
  /** Pictures are left out because the node has too much to do. */
  readonly fewer: boolean;
}

/**
 * Who is shown and heard to whom, and how well (VW-1 to VW-5, MD-3): the sound of all screens, what is in the large
 * place, and in a gallery the cameras that it has tiles for. Pure: reconcile.ts brings it about.
 */
export function subscriptions(viewer: Viewer, scene: Scene): Wanted {
  const { view, participant } = viewer;
  const { stage, speaker, followsSpeaker } = focusOf(viewer, scene);
  const others = scene.offers.filter(({ owner }) => owner !== participant);
  const staged = others.filter(({ owner, source }) => owner === stage?.participant && source === stage.source);

  const widths = new Map<string, number>();
  const stageWidth = view.show === 'sound' ? 0 : view.stageWidth;
  for (const { producer } of staged) widths.set(producer, stageWidth);
  if (view.show === 'gallery')
    for (const { producer } of tiled(view, { others, staged }))
      widths.set(producer, Math.max(view.tileWidth, widths.get(producer) ?? 0));

  const take = others.flatMap((offer) => {
    const layer = layerOf(offer, widths.get(offer.producer) ?? null);
    return layer === null ? [] : [[offer.producer, layer] as const];
  });
  const atHand = followsSpeaker ? camerasAtHand(scene, others) : [];
  return {
    take: new Map(take),
    atHand: new Map(
      atHand.flatMap(({ producer }) => (widths.has(producer) ? [] : [[producer, layerFor(stageWidth)] as const])),
    ),
    stage,
    speaker,
    fewer: false,
  };
}

function camerasAtHand(scene: Scene, others: readonly Offer[]): readonly Offer[] {
  return others.filter(({ owner, source }) => source === 'camera' && scene.atHand.includes(owner));
}

/** The cameras of the people a gallery names and, first come first, of as many more as it has room for. */
function tiled(
  view: Extract<View, { show: 'gallery' }>,
  { others, staged }: { others: readonly Offer[]; staged: readonly Offer[] },
): readonly Offer[] {
  const cameras = others.filter(({ source }) => source === 'camera');
  const named = cameras.filter(({ owner }) => view.tiles.includes(owner));
  const more = cameras.filter((offer) => !named.includes(offer) && !staged.includes(offer));
  return [...named, ...more.slice(0, view.spare)];
}

/** In which copy something is taken; null: not at all. Only of a camera does it depend on the place it has. */
function layerOf({ source }: Offer, width: number | null): Layer | null {
  // Voices are heard in the slots (voices.ts).
  if (source === 'microphone') return null;
  if (source === 'screen-sound') return WHOLE;
  if (width === null) return null;
  return source === 'camera' ? layerFor(width) : WHOLE;
}
