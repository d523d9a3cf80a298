import { type Problem, planMeeting } from '@foyer/client';
import { useState } from 'react';
import { words } from '../i18n/words.ts';
import type { PlanFormProps } from './PlanForm.tsx';
import { errorsIn, newPlan, type Plan, type PlanError, timeOf } from './plan.ts';
import { zoneHere } from './timing.ts';

/** Planning a new meeting; its page is next. */
export function usePlan(): PlanFormProps {
  const [plan, setPlan] = useState<Plan>(() => newPlan(new Date(), zoneHere()));
  const [errors, setErrors] = useState<PlanError>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    const found = errorsIn(plan);
    setErrors(found);
    setProblem(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await planMeeting(plan.title, timeOf(plan));
    // `busy` stays true: the next page is on its way.
    if (answer.ok) return location.assign(`/meetings/${answer.value.meeting}`);
    setBusy(false);
    setProblem(planProblem(answer.problem));
  };

  return {
    ...{ plan, errors, problem, busy },
    withTime: true,
    save: words.schedule.form.save,
    onPlan: (change) => {
      setPlan((now) => ({ ...now, ...change }));
      setErrors({});
    },
    onSave: () => void save(),
    onDiscard: null,
  };
}

/** Why a plan was not taken: about times there is more to say than that something is out of range. */
export function planProblem(problem: Problem): string {
  if (problem === 'out-of-range') return words.schedule.form.errors.range;
  return problem === 'conflict' ? words.schedule.page.conflict : words.problems[problem];
}
