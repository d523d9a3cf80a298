import type { ManagedMeeting } from '@foyer/client';
import { Button } from '@foyer/ui';
import { useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { PlanForm } from './PlanForm.tsx';
import { errorsIn, newPlan, type Plan, type PlanError, planOf, timeOf } from './plan.ts';
import css from './Schedule.module.css';
import { Section } from './Section.tsx';
import { ruleInWords, spoken, wallDay, zoneHere } from './timing.ts';
import type { ManagedActions } from './useManaged.ts';

export interface WhenSectionProps {
  readonly managed: ManagedMeeting;
  readonly busy: boolean;
  readonly does: Pick<ManagedActions, 'change' | 'skip'>;
}

const say = words.schedule.page;

/** When a meeting takes place, and changing that. */
export function WhenSection({ managed, busy, does }: WhenSectionProps) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [errors, setErrors] = useState<PlanError>({});
  const { title, when, cancelled } = managed;

  const save = async (asked: Plan) => {
    const found = errorsIn(asked);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const kept = await does.change({ title: asked.title, ...(when ? { when: timeOf(asked) } : {}) });
    if (kept === null) setPlan(null);
  };

  return (
    <Section heading={say.when}>
      <div className={css['sheet']}>
        {plan ? (
          <PlanForm
            plan={plan}
            errors={errors}
            problem={null}
            busy={busy}
            withTime={when !== null}
            save={words.schedule.form.change}
            onPlan={(change) => {
              setPlan({ ...plan, ...change });
              setErrors({});
            }}
            onSave={() => void save(plan)}
            onDiscard={() => setPlan(null)}
          />
        ) : (
          <>
            <Facts managed={managed} />
            {!cancelled && when?.rule != null && <Times managed={managed} when={when} busy={busy} onSkip={does.skip} />}
            {!cancelled && (
              <div>
                <Button
                  size="small"
                  onClick={() => setPlan(when ? planOf(title, when) : { ...newPlan(new Date(), zoneHere()), title })}
                >
                  {say.change}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Section>
  );
}

function Facts({ managed: { when, next } }: Pick<WhenSectionProps, 'managed'>) {
  if (when === null) return <p>{say.atOnce}</p>;
  const [first] = next;
  const said = first && spoken(first, when.zone, zoneHere());
  return (
    <div className={css['facts']}>
      <p className={css['strong']}>
        {said ? fill(words.schedule.dayAndTime, { day: said.day, time: said.time }) : wallDay(when.start)}
      </p>
      {said?.theirs && <p className={css['quiet']}>{said.theirs}</p>}
      {when.rule !== null && <p>{ruleInWords(when)}</p>}
      <p className={css['quiet']}>{when.zone.replaceAll('_', ' ')}</p>
    </div>
  );
}

/** The times of a series: each can be called off alone. */
function Times({
  managed: { next },
  when,
  busy,
  onSkip,
}: Pick<WhenSectionProps, 'managed' | 'busy'> & {
  readonly when: NonNullable<ManagedMeeting['when']>;
  readonly onSkip: ManagedActions['skip'];
}) {
  return (
    <>
      <Days
        heading={say.next}
        starts={next.slice(0, SHOWN).map(({ start }) => start)}
        {...{ busy, label: say.skip }}
        onPress={(start) => void onSkip(start, true)}
      />
      {when.except.length > 0 && (
        <Days
          heading={say.skipped}
          starts={when.except}
          {...{ busy, label: say.restore }}
          onPress={(start) => void onSkip(start, false)}
        />
      )}
    </>
  );
}

const SHOWN = 4;

interface DaysProps {
  readonly heading: string;
  readonly starts: readonly string[];
  readonly busy: boolean;
  readonly label: string;
  readonly onPress: (start: string) => void;
}

function Days({ heading, starts, busy, label, onPress }: DaysProps) {
  return (
    <div className={css['facts']}>
      <h3 className={css['small']}>{heading}</h3>
      <ul>
        {starts.map((start) => (
          <li key={start} className={css['day']}>
            <span>{wallDay(start)}</span>
            <Button
              size="small"
              look="plain"
              disabled={busy}
              aria-label={fill(words.labelled, { label, value: wallDay(start) })}
              onClick={() => onPress(start)}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
