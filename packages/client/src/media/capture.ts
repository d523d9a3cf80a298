import type { Device } from '@foyer/domain';
import type { NamedDevice } from './recall.ts';

/** Enough for a tile of nine and for a large one; more waits for simulcast. */
const CAMERA = { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 30, max: 30 } };
const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
export const DEVICES: readonly Device[] = ['microphone', 'camera'];
const KINDS = {
  microphone: 'audioinput',
  camera: 'videoinput',
  loudspeaker: 'audiooutput',
} as const satisfies Record<Device | 'loudspeaker', MediaDeviceKind>;

/**
 * Takes devices with a single question to the person.
 *
 * @param chosen which one of each is meant; null: whichever the browser likes
 */
export function capture(devices: readonly Device[], chosen: (device: Device) => string | null): Promise<MediaStream> {
  // Without a secure context there are no devices at all, and no API to say so.
  if (!navigator.mediaDevices) return Promise.reject(new DOMException('no devices here', 'NotFoundError'));
  const exactly = (device: Device) => {
    const id = chosen(device);
    return id === null ? {} : { deviceId: { exact: id } };
  };
  return navigator.mediaDevices.getUserMedia({
    audio: devices.includes('microphone') && { ...MICROPHONE, ...exactly('microphone') },
    video: devices.includes('camera') && { ...CAMERA, ...exactly('camera') },
  });
}

/** What is there to choose from; browsers leave out labels, or all of it, until the person has allowed a device once. */
export async function devicesThere(): Promise<Readonly<Record<keyof typeof KINDS, readonly NamedDevice[]>>> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const of = (device: keyof typeof KINDS) =>
    all
      .filter(({ kind, deviceId }) => kind === KINDS[device] && deviceId !== '')
      .map(({ deviceId: id, label }) => ({ id, label }));
  return { microphone: of('microphone'), camera: of('camera'), loudspeaker: of('loudspeaker') };
}
