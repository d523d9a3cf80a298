import type { MediaWish, RtpCapabilities, View } from '@foyer/protocol';
import type { types } from 'mediasoup-client';
import { loadSockets } from '../connection/socket.ts';

/** What a browser can get ready without any server: done in the green room, used on admission. */
export interface Prepared {
  readonly device: types.Device;
  readonly certificate: RTCCertificate;
  /** SHA-256 of the certificate, upper-case hex with colons: the media node compares letter by letter. */
  readonly fingerprint: string;
}

/** Loads what it takes to be inside, matches what the browser and the media node can do, and makes the certificate. */
export async function prepare(capabilities: RtpCapabilities): Promise<Prepared> {
  void loadSockets();
  const [device, certificate] = await Promise.all([
    loadedDevice(capabilities),
    RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' } satisfies EcKeyGenParams as Algorithm),
  ]);
  const sha256 = certificate.getFingerprints().find(({ algorithm }) => algorithm === 'sha-256');
  if (!sha256?.value) throw new Error('this browser tells no SHA-256 fingerprint of its certificate');
  return { device, certificate, fingerprint: sha256.value.toUpperCase() };
}

/** What this browser can take, for a page that shows so much. */
export function wishOf({ device }: Prepared, view: View): MediaWish {
  const { codecs, headerExtensions } = device.recvRtpCapabilities;
  return { capabilities: JSON.parse(JSON.stringify({ codecs, headerExtensions })) as RtpCapabilities, view };
}

async function loadedDevice(capabilities: RtpCapabilities): Promise<types.Device> {
  const { Device } = await import('mediasoup-client');
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: capabilities as types.RtpCapabilities });
  return device;
}
