import type { Stage } from '@foyer/client';
import { useEffect, useRef, useState } from 'react';
import { useMeeting } from '../meeting/session.ts';
import { joinsAsLastTime, rememberAsLastTime } from './asLastTime.ts';
import { mayJoinByItself } from './mayJoinByItself.ts';

/** How long one may say no, in ms. */
const STOP_WITHIN_MS = 2_000;

interface AsLastTimeInput {
  readonly stage: Stage;
  readonly name: string;
  readonly onJoin: () => void;
}

export interface AsLastTime {
  /** Whether next time is to be like this; null: it is not offered to whoever stands here. */
  readonly chosen: boolean | null;
  readonly onChoose: (on: boolean) => void;
  /** It is about to join by itself. */
  readonly joining: boolean;
  readonly onStop: () => void;
}

/** Joining without a press, for whoever chose that: once for each time the page is opened, and not after a Stop. */
export function useAsLastTime({ stage, name, onJoin }: AsLastTimeInput): AsLastTime {
  const { microphone, camera } = useMeeting((view) => view.devices);
  // As it was when the page came: ticking the box is for next time.
  const [asLastTime, setAsLastTime] = useState(joinsAsLastTime);
  const [chosen, setChosen] = useState(asLastTime);
  const door = stage.at === 'green-room' && !stage.joining ? stage.door : null;
  const may = door ? mayJoinByItself({ door, asLastTime, name, devices: [microphone, camera] }) : 'no';
  const latest = useRef(onJoin);
  useEffect(() => {
    latest.current = onJoin;
  });
  useEffect(() => {
    if (may !== 'yes') return;
    const timer = setTimeout(() => {
      setAsLastTime(false);
      latest.current();
    }, STOP_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [may]);
  return {
    chosen: door && door.you !== null && door.entrance === 'straight-in' ? chosen : null,
    onChoose(on) {
      setChosen(on);
      rememberAsLastTime(on);
    },
    joining: may !== 'no',
    onStop: () => setAsLastTime(false),
  };
}
