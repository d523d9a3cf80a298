import type { Relay } from '@foyer/protocol';
import type { types } from 'mediasoup-client';

/** The relay is one way among others: the browser takes it where no other leads there. */
export function serversOf(relay: Relay): RTCIceServer[] {
  return relay === null ? [] : [relay];
}

/** Looks for a new way to the node. What opened the relay before may be over by now. */
export async function newWay(
  transport: types.Transport,
  told: { readonly iceParameters: object; readonly relay: Relay },
): Promise<void> {
  if (told.relay !== null) await transport.updateIceServers({ iceServers: serversOf(told.relay) });
  await transport.restartIce({ iceParameters: told.iceParameters as types.IceParameters });
}
