import type { Inside, OptionsChange, OptionsEffect, ToldOptions } from '@foyer/client';
import { useEffect, useState } from 'react';
import { useMeeting, useSession } from '../meeting/session.ts';
import { ENTRANCES, type Entrances } from './entrances.ts';
import { type Foreseen, foreseen, NOBODY } from './foreseen.ts';

/** The parts of the page: what a change will do is said in the part where it is made. */
export type Part = 'straightIn' | 'allowed' | 'presenting' | 'may' | 'shows' | 'limits';

export interface OptionsProps {
  readonly entrances: Entrances;
  /** As they are, with the change in them that is asked for just now. */
  readonly told: ToldOptions;
  readonly locked: boolean;
  /** What that change will do to people, and whether to make it; null: nothing is asked. */
  readonly pending: Pending | null;
  readonly onChange: (part: Part, change: OptionsChange) => void;
  /** The line is broken: what needs the server waits. */
  readonly offline: boolean;
}

export interface Pending extends Foreseen {
  readonly part: Part;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
}

interface Asked {
  readonly part: Part;
  readonly change: OptionsChange;
  /** Nobody is asked any more: it is being made. */
  readonly making: boolean;
}

/**
 * The options of the meeting, for those who may change them; null for everybody else.
 *
 * What is pressed is looked at first: where it would let people in or send them out, that is said, and it waits for a
 * word; else it is made at once. While it waits, people come and go, and it is looked at again; it goes on waiting for
 * its word whatever they do. Closing the page is no such word.
 */
export function useOptions(stage: Inside, open: boolean): OptionsProps | null {
  const { options, lobby, people, settings } = stage;
  const session = useSession();
  const offline = useMeeting((view) => view.line !== 'up');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [effect, setEffect] = useState<OptionsEffect | null>(null);
  const world = JSON.stringify([
    options,
    lobby.map(({ id }) => id),
    people.map(({ id, role, screen }) => [id, role, screen]),
  ]);

  const make = async (one: Asked) => {
    const making = { ...one, making: true };
    setAsked(making);
    await session.changeOptions(one.change);
    setAsked((now) => (now === making ? null : now));
  };

  // Whatever else is new on this page, it is looked at again only when the meeting is.
  useEffect(() => {
    if (!asked || asked.making) return;
    let late = false;
    void session.previewOptions(asked.change).then((answer) => {
      if (late) return;
      setEffect(answer);
      if (!answer) setAsked(null);
      else if (effect === null && !foreseen(answer, { lobby, people })) void make(asked);
    });
    return () => {
      late = true;
    };
  }, [asked, world, session]);

  useEffect(() => {
    if (!open) setAsked(null);
  }, [open]);

  if (!options) return null;
  const says = asked && !asked.making && effect ? (foreseen(effect, { lobby, people }) ?? NOBODY) : null;
  return {
    entrances: { ...ENTRANCES, networks: options.networks },
    told: asked ? { ...options, options: { ...options.options, ...asked.change } } : options,
    locked: settings.locked,
    pending:
      asked && says
        ? { ...says, part: asked.part, onConfirm: () => make(asked), onCancel: () => setAsked(null) }
        : null,
    onChange: (part, change) => {
      setEffect(null);
      setAsked({ part, change, making: false });
    },
    offline,
  };
}
