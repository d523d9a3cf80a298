import type { Relay, TransportParameters } from '@foyer/protocol';
import { answerTo } from './answer.ts';
import type { Came } from './verdict.ts';

export interface Trial {
  /** The node's end, which this way alone leads to. */
  readonly connection: TransportParameters;
  readonly certificate: RTCCertificate;
  /** The relay that everything has to go through; null: straight to the node. */
  readonly relay: Relay;
}

/** Connects to the node by one way: through, or not by the time the signal says that it is over. Never rejects. */
export async function tryWay({ connection, certificate, relay }: Trial, over: AbortSignal): Promise<Came> {
  const through = relay === null ? {} : { iceServers: [relay], iceTransportPolicy: 'relay' as const };
  const peer = new RTCPeerConnection({ certificates: [certificate], ...through });
  try {
    const outcome = outcomeOf(peer, over);
    peer.addTransceiver('audio', { direction: 'recvonly' });
    const offer = await peer.createOffer();
    await peer.setLocalDescription(offer);
    await peer.setRemoteDescription({ type: 'answer', sdp: answerTo(offer.sdp ?? '', connection) });
    return (await outcome) ? { through: true, roundTripMs: await roundTrip(peer) } : { through: false };
  } catch {
    return { through: false };
  } finally {
    peer.close();
  }
}

function outcomeOf(peer: RTCPeerConnection, over: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    over.addEventListener('abort', () => resolve(false), { once: true });
    if (over.aborted) resolve(false);
    peer.addEventListener('connectionstatechange', () => {
      if (peer.connectionState === 'connected') resolve(true);
      if (peer.connectionState === 'failed') resolve(false);
    });
  });
}

/** How long a check of the way took, there and back, in ms; null: this browser does not say. */
async function roundTrip(peer: RTCPeerConnection): Promise<number | null> {
  // Not the nominated pair: towards a node that only answers (ICE lite) Chromium nominates none. All lead the same way.
  for (const one of (await peer.getStats()).values() as Iterable<RTCIceCandidatePairStats>)
    if (one.type === 'candidate-pair' && one.state === 'succeeded' && one.currentRoundTripTime !== undefined)
      return one.currentRoundTripTime * 1000;
  return null;
}
