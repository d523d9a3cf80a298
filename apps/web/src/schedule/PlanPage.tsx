import { DeskPage } from '../brand/DeskPage.tsx';
import { words } from '../i18n/words.ts';
import { PlanForm, type PlanFormProps } from './PlanForm.tsx';
import css from './Schedule.module.css';
import { usePlan } from './usePlan.ts';

const say = words.schedule;

export function PlanMeeting() {
  return <PlanPage {...usePlan()} />;
}

/** Planning a meeting. */
export function PlanPage(props: PlanFormProps) {
  return (
    <DeskPage title={say.scheduleMeeting}>
      <div>
        <a className={css['back']} href="/meetings">
          {say.back}
        </a>
        <h1>{say.scheduleMeeting}</h1>
      </div>
      <div className={css['sheet']}>
        <PlanForm {...props} />
      </div>
    </DeskPage>
  );
}
