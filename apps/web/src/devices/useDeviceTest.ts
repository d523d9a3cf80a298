import type { Proof } from '@foyer/client';
import { useState } from 'react';
import { useSession } from '../meeting/session.ts';

/** How one part of the test stands. `asked`: it is over, and whether it worked only the person can say. */
export type Tried = 'untried' | 'playing' | 'recording' | 'asked' | 'works' | 'fails' | 'impossible';

export interface DeviceTestProps {
  readonly speaker: Tried;
  readonly recorder: Tried;
  readonly onTone: () => void;
  readonly onRecord: () => void;
  readonly onSpeaker: (heard: boolean) => void;
  readonly onRecorder: (heard: boolean) => void;
}

/** A test of one's own devices, which proves what it can and asks for the rest. Forgotten when it is closed. */
export function useDeviceTest(): DeviceTestProps {
  const session = useSession();
  const [speaker, setSpeaker] = useState<Tried>('untried');
  const [recorder, setRecorder] = useState<Tried>('untried');
  return {
    speaker,
    recorder,
    onTone() {
      setSpeaker('playing');
      void session.playTone().then(() => setSpeaker('asked'));
    },
    onRecord() {
      const follow = (state: Proof) => setRecorder(state);
      void session.recordAndPlay(follow).then((done) => setRecorder(done ? 'asked' : 'impossible'));
    },
    onSpeaker: (heard) => setSpeaker(heard ? 'works' : 'fails'),
    onRecorder: (heard) => setRecorder(heard ? 'works' : 'fails'),
  };
}
