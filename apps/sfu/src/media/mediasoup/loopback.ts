import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { types } from 'mediasoup';
import { isRtp } from '../../slots/rtp.ts';

const ADDRESS = '127.0.0.1';
/** Above those that systems give out by themselves (Linux: to 60999), so that none is in the way of a port that was chosen. */
const PORTS = { min: 61_000, max: 65_535 };

/** A way for packets between a router and this process. */
export interface Loopback {
  readonly transport: types.PlainTransport;
  /** Sends a packet, which may be written over afterwards. It may get lost, as on any network. */
  readonly send: (packet: Buffer) => void;
}

/**
 * Leads packets from a router into this process and back, over UDP on the loopback: only the two of them can send to each
 * other's ports. It costs about half of what mediasoup's DirectTransport does, which wraps each packet for its channel
 * (docs/adr/0014). Nothing keeps packets and requests to the worker in order.
 *
 * @param onPacket what the router sends: RTP alone
 * @throws when the router is gone, or there is no port left
 */
export async function openLoopback(router: types.Router, onPacket: (packet: Buffer) => void): Promise<Loopback> {
  const socket = createSocket('udp4');
  try {
    socket.bind(0, ADDRESS);
    await once(socket, 'listening');
    const transport = await router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: ADDRESS, portRange: PORTS },
      rtcpMux: true,
      comedia: false,
    });
    socket.connect(transport.tuple.localPort, ADDRESS);
    await once(socket, 'connect');
    await transport.connect({ ip: ADDRESS, port: socket.address().port });
    transport.observer.once('close', () => socket.close());
    // A worker that died refuses what is sent to it; that it died is noticed elsewhere.
    socket.on('error', () => {});
    socket.on('message', (packet) => {
      if (isRtp(packet)) onPacket(packet);
    });
    return {
      transport,
      send(packet) {
        // What cannot go at once would be written over before it goes.
        if (!transport.closed && socket.getSendQueueCount() === 0) socket.send(packet);
      },
    };
  } catch (cause) {
    socket.close();
    throw cause;
  }
}
