import { Button, PeopleIcon, PlusIcon, Trouble } from '@foyer/ui';
import { count } from '../i18n/count.ts';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { Prove } from '../signIn/ProveDialog.tsx';
import css from './Admin.module.css';
import { GroupDialog } from './GroupDialog.tsx';
import { type GroupsProps, useGroups } from './useGroups.ts';

const say = words.admin.groups;

export function Groups() {
  return <GroupsSection {...useGroups()} />;
}

/** Colleagues who are invited together. */
export function GroupsSection({ groups, draft, problem, proving, onNew, onOpen, ...on }: GroupsProps) {
  return (
    <section className={css['groups']} aria-label={say.heading}>
      <div className={css['top']}>
        <div className={css['words']}>
          <h2>{say.heading}</h2>
          <p className={css['soft']}>{say.text}</p>
        </div>
        <Button icon={<PlusIcon />} onClick={onNew}>
          {say.add}
        </Button>
      </div>
      {problem !== null && draft === null && <Trouble>{words.problems[problem]}</Trouble>}
      {groups && groups.length > 0 && (
        <ul className={css['list']}>
          {groups.map((group) => (
            <li key={group.id} className={css['person']}>
              <span className={css['face']} aria-hidden="true">
                <PeopleIcon />
              </span>
              <div className={css['who']}>
                <span className={css['name']}>
                  <bdi>{group.name}</bdi>
                </span>
                <span className={css['facts']}>{count(say.size, group.size)}</span>
              </div>
              <Button
                size="small"
                look="plain"
                aria-label={fill(say.changeName, { name: group.name })}
                onClick={() => onOpen(group)}
              >
                {say.change}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {groups && groups.length === 0 && <p className={css['none']}>{say.none}</p>}
      {draft && !proving && <GroupDialog {...on} draft={draft} problem={problem} />}
      {proving && <Prove {...proving} />}
    </section>
  );
}
