import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { crc32 } from 'node:zlib';
import type { IceParameters } from '../media/engine.ts';
import type { Spot } from './relay.ts';

/**
 * Asks for a way in over TCP as a browser would, with ICE credentials and nothing else: the line comes up, and is
 * interrupted the moment the socket closes. Over UDP it would take the ten seconds that mediasoup gives at least.
 */
export async function knock(spot: Spot, credentials: IceParameters): Promise<Socket> {
  const socket = connect(spot.port, spot.address);
  await once(socket, 'connect');
  const request = bindingRequest(credentials);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(request.length);
  socket.write(Buffer.concat([length, request]));
  return socket;
}

/** A STUN binding request that nominates (RFC 8489, RFC 8445). */
function bindingRequest({ usernameFragment, password }: IceParameters): Buffer {
  const header = Buffer.from('000100002112a442', 'hex');
  const attributes = [
    attribute(0x00_06, Buffer.from(`${usernameFragment}:peer`)),
    attribute(0x00_24, Buffer.from('7effffff', 'hex')),
    attribute(0x80_2a, randomBytes(8)),
    attribute(0x00_25, Buffer.alloc(0)),
  ];
  const asked = Buffer.concat([header, randomBytes(12), ...attributes]);
  const proof = createHmac('sha1', String(password)).update(announcing(asked, 24)).digest();
  const proven = Buffer.concat([asked, attribute(0x00_08, proof)]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc32(announcing(proven, 8)) ^ 0x53_54_55_4e) >>> 0);
  return announcing(Buffer.concat([proven, attribute(0x80_28, sum)]), 0);
}

/** The message with the length it has once so many more bytes are there: both proofs are made over that. */
function announcing(message: Buffer, more: number): Buffer {
  const copy = Buffer.from(message);
  copy.writeUInt16BE(message.length - 20 + more, 2);
  return copy;
}

function attribute(type: number, value: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(value.length, 2);
  return Buffer.concat([header, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}
