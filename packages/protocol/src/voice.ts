import type { ParticipantId } from '@foyer/domain';

/**
 * The number that packets of somebody's voice bear, as a contributing source (RFC 3550): both ends make it from what they
 * know of each other anyway, so nothing has to be said. FNV-1a of the id, in 32 bits; never 0.
 */
export function voiceOf(participant: ParticipantId): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < participant.length; at++) hash = Math.imul(hash ^ participant.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}
