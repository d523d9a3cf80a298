import { Button, Form, Notice, TextField, TroubleIcon } from '@foyer/ui';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import css from './Account.module.css';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';
import type { OwnDataProps } from './useOwnData.ts';

export function DataSection({ typed, busy, problem, onDownload, onAskDelete, ...rest }: OwnDataProps) {
  const { data: say } = words.account;
  return (
    <Section heading={say.heading}>
      <p className={css['soft']}>{say.text}</p>
      <div className={css['steps']}>
        <Button busy={busy === 'download'} onClick={onDownload}>
          {say.download}
        </Button>
        {typed === null && (
          <Button look="plain" onClick={onAskDelete}>
            {say.delete}
          </Button>
        )}
        <Said text={null} problem={problem} />
      </div>
      {typed !== null && <DeleteForm {...rest} typed={typed} busy={busy} />}
    </Section>
  );
}

type DeleteProps = Pick<OwnDataProps, 'name' | 'nameWrong' | 'busy' | 'onTyped' | 'onDelete' | 'onKeep'> & {
  readonly typed: string;
};

function DeleteForm({ name, typed, nameWrong, busy, onTyped, onDelete, onKeep }: DeleteProps) {
  const { data: say } = words.account;
  return (
    <Form className={css['form']} onSubmit={onDelete}>
      <Notice tone="attention" icon={<TroubleIcon />}>
        {say.deleteMeans}
      </Notice>
      <TextField
        label={fill(say.typeName, { name })}
        value={typed}
        onValue={onTyped}
        error={nameWrong ? say.nameWrong : null}
        autoComplete="off"
        spellCheck={false}
      />
      <div className={css['steps']}>
        <Button type="submit" look="danger" busy={busy === 'delete'}>
          {say.deleteNow}
        </Button>
        <Button look="plain" onClick={onKeep}>
          {say.keep}
        </Button>
      </div>
    </Form>
  );
}
