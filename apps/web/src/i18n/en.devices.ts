import type { Device } from '@foyer/domain';
import type { TroubleState } from '../devices/trouble.ts';

type Trouble = Readonly<
  Record<Device, Readonly<Record<TroubleState, { readonly what: string; readonly todo: string }>>>
>;

/** What to do when a device does not come. One can always join without. */
const trouble: Trouble = {
  camera: {
    refused: {
      what: 'Your browser keeps the camera to itself',
      todo: 'Allow it next to the address bar, then press Camera. You can join without it.',
    },
    missing: { what: 'No camera was found', todo: 'Plug one in and press Camera, or join without it.' },
    unplugged: { what: 'Your camera was unplugged', todo: 'Press Camera to use another one, or join without it.' },
    failed: {
      what: 'The camera does not start',
      todo: 'Another program may be using it. Close that, then press Camera, or join without it.',
    },
    paused: { what: 'Your device has paused the camera', todo: 'It goes on by itself.' },
  },
  microphone: {
    refused: {
      what: 'Your browser keeps the microphone to itself.',
      todo: 'Allow it next to the address bar, then press Microphone. You can join and listen without it.',
    },
    missing: { what: 'No microphone was found.', todo: 'Plug one in and press Microphone, or join and listen.' },
    unplugged: {
      what: 'Your microphone was unplugged.',
      todo: 'Press Microphone to use another one, or join and listen.',
    },
    failed: {
      what: 'The microphone does not start.',
      todo: 'Another program may be using it. Close that, then press Microphone, or join and listen.',
    },
    paused: { what: 'Your device has paused the microphone.', todo: 'It goes on by itself.' },
  },
};

/** Inside a meeting it matters what that means for the others. */
const lost: Readonly<Record<Device, Readonly<Record<TroubleState, string>>>> = {
  camera: {
    refused: 'Your browser keeps the camera to itself: nobody sees you. Allow it next to the address bar.',
    missing: 'No camera was found: nobody sees you.',
    unplugged: 'Your camera was unplugged: nobody sees you.',
    failed: 'Your camera has stopped: nobody sees you. Another program may be using it.',
    paused: 'Your device has paused the camera: nobody sees you. It goes on by itself.',
  },
  microphone: {
    refused: 'Your browser keeps the microphone to itself: nobody hears you. Allow it next to the address bar.',
    missing: 'No microphone was found: nobody hears you.',
    unplugged: 'Your microphone was unplugged: nobody hears you.',
    failed: 'Your microphone has stopped: nobody hears you. Another program may be using it.',
    paused: 'Your device has paused the microphone, for a call perhaps: nobody hears you. It goes on by itself.',
  },
};

const names: Record<Device, string> = { microphone: 'Microphone', camera: 'Camera' };

/** One's own microphone and camera. */
export const devices = {
  names,
  trouble,
  lost,
  again: 'Try again',
  another: 'Use another one',
  /** Before a browser may tell what its devices are called. */
  unnamed: { microphone: 'Microphone {number}', camera: 'Camera {number}' } satisfies Record<Device, string>,
  standard: 'Standard device',
  cameraOff: 'Your camera is off',
  cameraStarting: 'Your camera is starting',
};
