import type { MediaWish, RtpCapabilities, View } from '@foyer/protocol';
import type { types } from 'mediasoup-client';
import { loadSockets } from '../connection/socket.ts';

/** A DTLS certificate, and by what the media node knows it. */
export interface OwnCertificate {
  readonly certificate: RTCCertificate;
  /** Of SHA-256, upper-case hex with colons: the media node compares letter by letter. */
  readonly fingerprint: string;
}

/** What a browser can get ready without any server: done in the green room, used on admission. */
export interface Prepared extends OwnCertificate {
  readonly device: types.Device;
}

/** Loads what it takes to be inside, matches what the browser and the media node can do, and makes the certificate. */
export async function prepare(capabilities: RtpCapabilities): Promise<Prepared> {
  void loadSockets();
  const [device, own] = await Promise.all([loadedDevice(capabilities), newCertificate()]);
  return { device, ...own };
}

/** Makes one that was never used before: nothing ties two of them to each other. */
export async function newCertificate(): Promise<OwnCertificate> {
  const algorithm: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };
  const certificate = await RTCPeerConnection.generateCertificate(algorithm);
  const sha256 = certificate.getFingerprints().find(({ algorithm }) => algorithm === 'sha-256');
  if (!sha256?.value) throw new Error('this browser tells no SHA-256 fingerprint of its certificate');
  return { certificate, fingerprint: sha256.value.toUpperCase() };
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
