import { Button, PlusIcon, Spinner, TextField, Trouble } from '@foyer/ui';
import type { ReactNode } from 'react';
import { DeskPage } from '../brand/DeskPage.tsx';
import { EndPage } from '../ends/EndPage.tsx';
import { count } from '../i18n/count.ts';
import { words } from '../i18n/words.ts';
import { Prove } from '../signIn/ProveDialog.tsx';
import { AccountItem } from './AccountItem.tsx';
import css from './Admin.module.css';
import { AskedDialog } from './AskedDialog.tsx';
import { Groups } from './GroupsSection.tsx';
import { type AdminProps, useAdmin } from './useAdmin.ts';

const say = words.admin;

export function Admin() {
  return <AdminPage {...useAdmin()} groups={<Groups />} />;
}

export interface AdminPageProps extends AdminProps {
  readonly groups: ReactNode;
}

/** `/admin`: who has an account, and what they may do. */
export function AdminPage({ text, found, problem, proving, groups, ...on }: AdminPageProps) {
  if (problem === 'auth-required') return <SignedOut />;
  if (problem === 'forbidden') return <EndPage heading={say.forbidden} text={say.forbiddenText} again={null} />;
  return (
    <DeskPage title={say.heading}>
      <div className={css['top']}>
        <div className={css['words']}>
          <h1>{say.heading}</h1>
          <p className={css['soft']}>{say.text}</p>
        </div>
        <Button look="primary" icon={<PlusIcon />} onClick={() => on.onAsk({ about: 'add' })}>
          {say.add}
        </Button>
      </div>
      <TextField
        label={say.search}
        value={text}
        onValue={on.onText}
        inputMode="search"
        autoComplete="off"
        maxLength={100}
      />
      {problem !== null && on.asked === null && <Trouble>{words.problems[problem]}</Trouble>}
      {found === undefined && problem === null && !proving && <Spinner />}
      {found && found.people.length > 0 && (
        <ul className={css['list']} aria-label={say.list}>
          {found.people.map((person) => (
            <AccountItem key={person.id} person={person} isMe={person.id === found.you} {...on} />
          ))}
        </ul>
      )}
      {found && found.people.length === 0 && <p className={css['none']}>{say.nobody}</p>}
      {found && found.more > 0 && <p className={css['soft']}>{count(say.more, found.more)}</p>}
      {found && groups}
      {on.asked && !proving && <AskedDialog {...on} asked={on.asked} problem={problem} />}
      {proving && <Prove onProven={on.onProven} onClose={on.onNotProven} />}
    </DeskPage>
  );
}

function SignedOut() {
  const again = { label: say.signIn, onPress: () => location.assign('/sign-in?to=/admin') };
  return <EndPage heading={say.signedOut} text={say.signedOutText} again={again} />;
}
