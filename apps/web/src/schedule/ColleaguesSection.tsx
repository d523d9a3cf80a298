import type { Colleague, ManagedMeeting, Problem } from '@foyer/client';
import { Avatar, Button, TextField } from '@foyer/ui';
import { useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import css from './Schedule.module.css';
import { Section } from './Section.tsx';

export interface ColleaguesSectionProps {
  readonly heading: string;
  readonly hint: string;
  /** What is said while there is nobody: a sentence that may have a name in it. */
  readonly none: { readonly of: string; readonly name: string };
  readonly people: ManagedMeeting['coOrganizers'];
  readonly busy: boolean;
  /** Puts somebody on the list, or takes them off; answers what spoke against it. */
  readonly onPut: (who: Colleague, on: boolean) => Promise<Problem | null>;
}

const say = words.schedule.page;

/** A list of colleagues, named by their address. */
export function ColleaguesSection({ heading, hint, none, people, busy, onPut }: ColleaguesSectionProps) {
  const [mail, setMail] = useState('');
  const [unknown, setUnknown] = useState(false);
  const add = async () => {
    if (mail.trim() === '') return;
    const problem = await onPut({ mail: mail.trim() }, true);
    setUnknown(problem === 'not-found' || problem === 'bad-request');
    if (problem === null) setMail('');
  };
  return (
    <Section heading={heading} hint={hint}>
      <div className={css['sheet']}>
        {people.length === 0 ? (
          <p className={css['quiet']}>
            <Phrase of={none.of} name={none.name} />
          </p>
        ) : (
          <ul className={css['facts']}>
            {people.map((one) => (
              <li key={one.id} className={css['person']}>
                <Avatar name={one.name} size="small" />
                <span className={css['rowWords']}>
                  <bdi>{one.name}</bdi>
                  {one.mail !== null && <span className={css['quiet']}>{one.mail}</span>}
                </span>
                <Button
                  size="small"
                  look="plain"
                  disabled={busy}
                  aria-label={fill(say.remove, { name: one.name })}
                  onClick={() => void onPut({ id: one.id }, false)}
                >
                  {say.removeShort}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <form
          className={css['adding']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField
            type="email"
            label={say.mail}
            value={mail}
            onValue={(typed) => {
              setMail(typed);
              setUnknown(false);
            }}
            error={unknown ? say.unknown : null}
            autoComplete="off"
          />
          <Button type="submit" disabled={busy}>
            {say.add}
          </Button>
        </form>
      </div>
    </Section>
  );
}
