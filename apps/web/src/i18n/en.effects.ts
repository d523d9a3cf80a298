/** What is done to one's own sound and picture before it leaves this device. */
export const effects = {
  microphone: {
    label: 'Reduce noise',
    stopped: {
      busy: 'Noise is no longer reduced: this device was too busy. Others hear you as before.',
      failed: 'Noise could not be reduced: what it takes did not load. Others hear you as before.',
    },
  },
  camera: {
    label: 'Blur my background',
    stopped: {
      busy: 'Your camera is off: this device was too busy to blur your background.',
      failed: 'Your camera is off: your background could not be blurred. Press Camera to try again.',
    },
  },
  starting: 'Loading…',
  private: 'Both are done on this device. Nothing of it is sent anywhere.',
  /** Turns the camera on as it is. */
  without: 'Turn on without blur',
};
