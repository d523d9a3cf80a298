import { Button, Form, Select, TextField, Trouble } from '@foyer/ui';
import { inUnits } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import type { Plan, PlanError } from './plan.ts';
import css from './Schedule.module.css';
import { REPEATS, repeatInWords } from './timing.ts';

export interface PlanFormProps {
  readonly plan: Plan;
  readonly errors: PlanError;
  /** What the server said to it; null: nothing. */
  readonly problem: string | null;
  readonly busy: boolean;
  /** Null: a meeting opened at once has no time to change. */
  readonly withTime: boolean;
  readonly save: string;
  readonly onPlan: (change: Partial<Plan>) => void;
  readonly onSave: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onDiscard: (() => void) | null;
}

const say = words.schedule.form;
const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240, 480] as const;

/** What a meeting is called and when it takes place. */
export function PlanForm({ plan, errors, problem, busy, withTime, save, onPlan, onSave, onDiscard }: PlanFormProps) {
  const said = (of: keyof PlanError) => {
    const error = errors[of];
    return error === undefined ? null : say.errors[error];
  };
  return (
    <Form className={css['form']} onSubmit={onSave}>
      <TextField
        label={say.title}
        value={plan.title}
        onValue={(title) => onPlan({ title })}
        error={said('title')}
        maxLength={120}
        autoComplete="off"
      />
      {withTime && <Times plan={plan} said={said} onPlan={onPlan} />}
      <Trouble>{problem}</Trouble>
      <div className={css['actions']}>
        <Button type="submit" look="primary" busy={busy}>
          {save}
        </Button>
        {onDiscard && (
          <Button look="plain" onClick={onDiscard}>
            {say.stay}
          </Button>
        )}
      </div>
    </Form>
  );
}

interface TimesProps extends Pick<PlanFormProps, 'plan' | 'onPlan'> {
  readonly said: (of: keyof PlanError) => string | null;
}

function Times({ plan, said, onPlan }: TimesProps) {
  const start = `${plan.day || '2026-01-01'}T${plan.time}`;
  const repeats = [
    ...REPEATS.map((value) => ({ value: value as string, label: repeatInWords(value, start) })),
    ...(plan.repeat === 'other' ? [{ value: 'other', label: words.schedule.repeats.other }] : []),
  ];
  return (
    <>
      <div className={css['fields']}>
        <TextField
          type="date"
          label={say.date}
          value={plan.day}
          onValue={(day) => onPlan({ day })}
          error={said('day')}
        />
        <TextField
          type="time"
          label={say.start}
          value={plan.time}
          onValue={(time) => onPlan({ time })}
          error={said('time')}
        />
        <Select
          label={say.minutes}
          value={String(plan.minutes)}
          choices={lengthsWith(plan.minutes).map((value) => ({ value: String(value), label: lengthInWords(value) }))}
          onValue={(minutes) => onPlan({ minutes: Number(minutes) })}
        />
      </div>
      <div className={css['fields']}>
        <Select
          label={say.zone}
          value={plan.zone}
          choices={zonesWith(plan.zone).map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          onValue={(zone) => onPlan({ zone })}
        />
        <Select
          label={say.repeat}
          value={plan.repeat}
          choices={repeats}
          onValue={(repeat) => onPlan({ repeat: repeat as Plan['repeat'] })}
        />
        {plan.repeat !== 'never' && plan.repeat !== 'other' && <End plan={plan} said={said} onPlan={onPlan} />}
      </div>
    </>
  );
}

function End({ plan, said, onPlan }: TimesProps) {
  const kinds = ['never', 'on', 'after'] as const;
  return (
    <>
      <Select
        label={say.end}
        value={plan.end}
        choices={kinds.map((value) => ({ value, label: say.endChoices[value] }))}
        onValue={(end) => onPlan({ end: end as Plan['end'] })}
      />
      {plan.end === 'on' && (
        <TextField
          type="date"
          label={say.until}
          value={plan.lastDay}
          onValue={(lastDay) => onPlan({ lastDay })}
          error={said('lastDay')}
        />
      )}
      {plan.end === 'after' && (
        <TextField
          label={say.count}
          inputMode="numeric"
          value={plan.count}
          onValue={(count) => onPlan({ count })}
          error={said('count')}
        />
      )}
    </>
  );
}

function lengthInWords(minutes: number): string {
  const hours = minutes >= 60 && minutes % 30 === 0;
  return inUnits(hours ? minutes / 60 : minutes, hours ? 'hour' : 'minute', { unitDisplay: 'long' });
}

/** What is so already is always among them. */
function lengthsWith(minutes: number): readonly number[] {
  return (LENGTHS as readonly number[]).includes(minutes) ? LENGTHS : [minutes, ...LENGTHS];
}

function zonesWith(zone: string): readonly string[] {
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes(zone) ? all : [zone, ...all];
}
