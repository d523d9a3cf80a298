import type { Device } from '@foyer/domain';

/** Whether the browser is about to ask its person; browsers that do not tell are taken to. */
export async function willAsk(devices: readonly Device[]): Promise<boolean> {
  const states = await Promise.all(devices.map(async (device) => (await statusOf(device))?.state ?? 'prompt'));
  return states.includes('prompt');
}

/** Whether a device may be used, as far as the browser tells; null: it does not. */
export async function leaveFor(device: Device): Promise<PermissionState | null> {
  return (await statusOf(device))?.state ?? null;
}

/** Calls back when leave is given, wherever in the browser that is done. Returns the end of it. */
export function onGranted(device: Device, listener: () => void): () => void {
  let over = false;
  let end = () => {};
  void statusOf(device).then((status) => {
    if (!status || over) return;
    const look = () => status.state === 'granted' && listener();
    status.addEventListener('change', look);
    end = () => status.removeEventListener('change', look);
  });
  return () => {
    over = true;
    end();
  };
}

/** Not every browser tells of microphones and cameras. */
async function statusOf(device: Device): Promise<PermissionStatus | null> {
  try {
    return (await navigator.permissions?.query({ name: device })) ?? null;
  } catch {
    return null;
  }
}
