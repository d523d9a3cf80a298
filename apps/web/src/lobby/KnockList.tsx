import type { LobbyMessage, WaitingPerson } from '@foyer/client';
import { Avatar, Badge, Button, IconButton, MessageIcon } from '@foyer/ui';
import { useRef, useState, useTransition } from 'react';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { inUnits } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import { Lookalike } from '../people/Lookalike.tsx';
import { minutesSince } from '../time/elapsed.ts';
import { timeOfDay } from '../time/timeOfDay.ts';
import { Composer } from './Composer.tsx';
import { type Card, cardOf } from './card.ts';
import css from './KnockList.module.css';
import type { DoorProps } from './useDoor.ts';

export type KnockListProps = Pick<
  DoorProps,
  'waiting' | 'messages' | 'now' | 'onAdmit' | 'onDeny' | 'onWrite' | 'offline'
> & {
  readonly label: string;
};

/** Who waits, by order of arrival. Every row is busy by itself, so several people can be let in at once. */
export function KnockList({ label, waiting, messages, ...door }: KnockListProps) {
  return (
    <ul className={css['list']} aria-label={label}>
      {waiting.map((person) => (
        <Knock key={person.id} person={person} said={messages.filter(({ to }) => to.includes(person.id))} {...door} />
      ))}
    </ul>
  );
}

type KnockProps = Pick<DoorProps, 'now' | 'onAdmit' | 'onDeny' | 'onWrite' | 'offline'> & {
  readonly person: WaitingPerson;
  /** What was written to them. */
  readonly said: readonly LobbyMessage[];
};

function Knock({ person, said, now, onAdmit, onDeny, onWrite, offline }: KnockProps) {
  const { id, name, lookalike, category, since, away } = person;
  const [admitting, admit] = useTransition();
  const [denying, deny] = useTransition();
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const badge = words.categories[category];
  const minutes = minutesSince(since, now);
  return (
    <li className={css['knock']} tabIndex={-1}>
      <Avatar name={name} dim={away} />
      <span className={css['who']}>
        <span className={css['name']}>
          <bdi>{name}</bdi>
        </span>
        <span className={css['facts']}>
          {badge && <Badge>{badge}</Badge>}
          {lookalike !== null && <Lookalike of={lookalike} />}
          {away ? words.reconnect.line : minutes < 1 ? words.door.justNow : inUnits(minutes, 'minute')}
        </span>
      </span>
      <span className={css['decide']}>
        {onDeny && (
          <Button
            look="plain"
            size="small"
            busy={denying}
            disabled={offline}
            aria-label={fill(words.door.denyName, { name })}
            onClick={() => deny(() => onDeny(id))}
          >
            {words.door.deny}
          </Button>
        )}
        {onAdmit && (
          <Button
            look="primary"
            size="small"
            busy={admitting}
            disabled={offline}
            aria-label={fill(words.door.admitName, { name })}
            onClick={() => admit(() => onAdmit(id))}
          >
            {words.door.admit}
          </Button>
        )}
      </span>
      <div className={css['below']}>
        <Known {...cardOf(person)} />
        {onWrite && (
          <IconButton
            ref={opener}
            label={fill(words.door.messageName, { name })}
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            <MessageIcon />
          </IconButton>
        )}
      </div>
      {(said.length > 0 || writing) && (
        <div className={css['said']}>
          {said.map((one) => (
            <Said key={one.at} {...one} />
          ))}
          {onWrite && writing && (
            <Composer
              label={fill(words.door.writeTo, { name })}
              disabled={offline}
              onSend={(text) => onWrite(id, text)}
              onClose={() => {
                opener.current?.focus();
                setWriting(false);
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

/** What was written to them, so that no other host writes it again. */
function Said({ from, text, at }: LobbyMessage) {
  return (
    <p className={css['message']}>
      <span className={css['wrote']}>
        <Phrase of={fill(words.door.wrote, { time: timeOfDay(at) })} name={from} />
      </span>
      <bdi>{text}</bdi>
    </p>
  );
}

/** What is known of somebody, for whoever decides about them. */
function Known({ proof, name, unproven, rest }: Card) {
  return (
    <p className={css['known']}>
      <span className={unproven ? css['unproven'] : undefined}>
        {name === null ? proof : <Phrase of={proof} name={name} />}
      </span>{' '}
      {rest.join(' ')}
    </p>
  );
}
