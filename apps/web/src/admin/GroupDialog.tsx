import { Avatar, Button, Dialog, TextField, Trouble } from '@foyer/ui';
import { useEffect, useRef } from 'react';
import { PersonPicker } from '../directory/PersonPicker.tsx';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import css from './Admin.module.css';
import type { GroupDraft, GroupsProps } from './useGroups.ts';

const say = words.admin.groups;

type Props = Pick<GroupsProps, 'busy' | 'problem' | 'onName' | 'onPut' | 'onSave' | 'onRemove' | 'onClose'> & {
  readonly draft: GroupDraft;
};

/** A group's name, and who is in it. */
export function GroupDialog({ draft, busy, problem, onName, onPut, onSave, onRemove, onClose }: Props) {
  const { id, name, members, nameMissing } = draft;
  const field = useRef<HTMLInputElement>(null);
  // The dialog itself would begin with the button that closes it.
  useEffect(() => field.current?.focus(), []);
  return (
    <Dialog title={id === null ? say.making : say.changing} close={say.close} onClose={onClose}>
      <div className={css['form']}>
        <TextField
          ref={field}
          label={say.name}
          value={name}
          onValue={onName}
          error={nameMissing ? say.nameMissing : null}
          autoComplete="off"
          maxLength={64}
        />
        <PersonPicker label={say.member} onPick={(person) => onPut(person, true)} />
        {members.length > 0 && (
          <ul className={css['members']} aria-label={say.members}>
            {members.map((person) => (
              <li key={person.id} className={css['member']}>
                <Avatar name={person.name} size="small" />
                <span>
                  <bdi>{person.name}</bdi>
                </span>
                <Button
                  size="small"
                  look="plain"
                  aria-label={fill(say.takeOutName, { name: person.name })}
                  onClick={() => onPut(person, false)}
                >
                  {say.takeOut}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {problem !== null && <Trouble>{problem === 'conflict' ? say.taken : words.problems[problem]}</Trouble>}
        <div className={css['steps']}>
          {id !== null && (
            <Button look="plain" disabled={busy} onClick={onRemove}>
              {say.remove}
            </Button>
          )}
          <Button look="primary" busy={busy} onClick={onSave}>
            {say.save}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
