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
    absent: {
      what: '“{name}” is not connected',
      todo: 'It is the camera you used last. Connect it, choose another one, or join without it.',
    },
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
    absent: {
      what: '“{name}” is not connected.',
      todo: 'It is the microphone you used last, so yours stays off. Connect it, choose another one, or join and listen.',
    },
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
    absent: 'The camera you used last is not connected: nobody sees you.',
    unplugged: 'Your camera was unplugged: nobody sees you.',
    failed: 'Your camera has stopped: nobody sees you. Another program may be using it.',
    paused: 'Your device has paused the camera: nobody sees you. It goes on by itself.',
  },
  microphone: {
    refused: 'Your browser keeps the microphone to itself: nobody hears you. Allow it next to the address bar.',
    missing: 'No microphone was found: nobody hears you.',
    absent: 'The microphone you used last is not connected: nobody hears you.',
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
  loudspeaker: 'Loudspeaker',
  /** Inside a meeting, where one chooses others. */
  own: {
    heading: 'Sound and video',
    close: 'Close',
    system: 'You hear others where your system plays its sound.',
  },
  again: 'Try again',
  another: 'Use another one',
  /** Before a browser may tell what its devices are called. */
  unnamed: { microphone: 'Microphone {number}', camera: 'Camera {number}' } satisfies Record<Device, string>,
  standard: 'Standard device',
  /** In a list of devices, of one that is not there. */
  notConnected: '{name} (not connected)',
  cameraOff: 'Your camera is off',
  cameraStarting: 'Your camera is starting',
  /** While the browser asks. */
  asking: {
    what: 'Your browser asks about camera and microphone',
    todo: 'Allow both, so that others see and hear you. Nothing is sent before you are inside.',
  },
  allow: {
    heading: { microphone: 'Let Foyer hear you', camera: 'Let Foyer see you', both: 'Let Foyer see and hear you' },
    /** By the browser that it is, or looks like. */
    where: {
      chromium: 'Press the sign at the left end of the address bar, and switch on what is off there.',
      firefox: 'Press the struck-out sign at the left end of the address bar, and take away the cross at “Blocked”.',
      safari: 'Choose Safari in the menu bar, then “Settings for This Website”, and allow both there.',
      phone: 'Press the sign at the left end of the address bar, then “Permissions”, and allow both there.',
      iphone: 'Press the sign at the left end of the address bar, then “Website Settings”, and allow both there.',
    },
    after: 'They come on by themselves, or when you press their buttons. You can also join without.',
  },
  test: {
    open: 'Test sound and picture',
    heading: 'Test sound and picture',
    close: 'Close',
    private: 'Only you hear and see this. Nothing is sent or kept.',
    works: 'Works',
    speaker: {
      play: 'Play a tone',
      playing: 'Playing…',
      hear: 'I hear it',
      nothing: 'I hear nothing',
    },
    speakerHelp: 'Turn up the volume of this device, and look where its sound goes: perhaps to a headset.',
    recorder: {
      record: 'Record 3 seconds',
      recording: 'Speak now…',
      playing: 'This is you…',
      hear: 'That was me',
      nothing: 'I heard nothing',
    },
    recorderHelp: 'Choose another microphone, or speak closer to it. The bar moves when it hears you.',
    recorderFailed: 'This browser could not record. The bar still shows whether it hears you.',
    off: { microphone: 'Your microphone is off.', camera: 'Your camera is off.' },
    turnOn: 'Turn on',
  },
};
