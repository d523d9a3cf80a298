import type { Picture } from '@foyer/protocol';
import type { ParticipantId } from '@foyer/protocol/sfu';
import type { Focus, Scene, Viewer } from './scene.ts';

/**
 * Who is in the large place of a page, and who speaks (VW-2, VW-3, VW-5). Never oneself: whoever shares a screen, is in
 * the spotlight or speaks sees what would be there without them.
 *
 * A camera stands for the person: it is named also when it is off or not sent.
 *
 * `followsSpeaker`: when somebody else begins to speak, it is theirs.
 */
export function focusOf(viewer: Viewer, scene: Scene): Focus & { readonly followsSpeaker: boolean } {
  const speaker = scene.speakers.find((one) => one !== viewer.participant) ?? null;
  const chosen = chosenOf(viewer, scene);
  if (chosen !== undefined) return { stage: chosen, speaker, followsSpeaker: false };
  return { stage: cameraOf(speaker ?? someone(viewer.participant, scene)), speaker, followsSpeaker: true };
}

/** What is there whoever speaks; undefined: it is for whoever speaks. */
function chosenOf({ participant: me, view }: Viewer, scene: Scene): Picture | null | undefined {
  if (view.show === 'sound') return null;
  const wish = view.stage;
  if (typeof wish === 'object' && isThere(wish, { me, scene })) return wish;
  const usual = wish === 'speaker' ? null : (newestScreen(me, scene) ?? spotlit(me, scene));
  if (usual) return usual;
  return wish !== 'speaker' && view.show === 'gallery' ? null : undefined;
}

/** What somebody chose is there as long as the screen is shared, or the person is. */
function isThere({ participant, source }: Picture, { me, scene }: { me: ParticipantId; scene: Scene }): boolean {
  if (participant === me) return false;
  if (source === 'camera') return scene.people.includes(participant);
  return scene.offers.some((offer) => offer.owner === participant && offer.source === 'screen');
}

function newestScreen(me: ParticipantId, { offers }: Scene): Picture | null {
  const newest = offers.findLast(({ owner, source }) => source === 'screen' && owner !== me);
  return newest ? { participant: newest.owner, source: 'screen' } : null;
}

function spotlit(me: ParticipantId, { spotlight, people }: Scene): Picture | null {
  return spotlight !== null && spotlight !== me && people.includes(spotlight) ? cameraOf(spotlight) : null;
}

/** Whom to look at before anybody has said a word: whoever came first, rather with a camera that is on. */
function someone(me: ParticipantId, { people, offers }: Scene): ParticipantId | null {
  const others = people.filter((one) => one !== me);
  const seen = others.find((one) => offers.some(({ owner, source, on }) => owner === one && source === 'camera' && on));
  return seen ?? others[0] ?? null;
}

function cameraOf(participant: ParticipantId | null): Picture | null {
  return participant && { participant, source: 'camera' };
}
