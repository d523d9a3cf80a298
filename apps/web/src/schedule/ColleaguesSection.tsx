import type { Colleague, ManagedMeeting, Problem } from '@foyer/client';
import { Avatar, Button } from '@foyer/ui';
import { PersonPicker } from '../directory/PersonPicker.tsx';
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

/** A list of colleagues, found by name or address. */
export function ColleaguesSection({ heading, hint, none, people, busy, onPut }: ColleaguesSectionProps) {
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
        <PersonPicker label={say.colleague} onPick={({ id }) => void onPut({ id }, true)} />
      </div>
    </Section>
  );
}
