import type { Passkey } from '@foyer/client';
import { Button, KeyIcon, Spinner, Trouble } from '@foyer/ui';
import { Section } from '../account/Section.tsx';
import { fill } from '../i18n/fill.ts';
import { onDay } from '../i18n/say.ts';
import { words } from '../i18n/words.ts';
import { Prove } from '../signIn/ProveDialog.tsx';
import css from './Passkeys.module.css';
import { type PasskeysProps, usePasskeys } from './usePasskeys.ts';

/** The passkeys of one's own account, for the page of the account. */
export function Passkeys() {
  return <PasskeysSection {...usePasskeys()} />;
}

export function PasskeysSection({ passkeys, adding, error, proving, ...on }: PasskeysProps) {
  const say = words.passkeys;
  return (
    <Section heading={say.heading}>
      <p className={css['soft']}>{say.text}</p>
      {passkeys === undefined && <Spinner />}
      {passkeys && passkeys.length === 0 && <p className={css['none']}>{say.none}</p>}
      {passkeys && passkeys.length > 0 && (
        <ul className={css['list']}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} {...passkey} onRemove={() => on.onRemove(passkey.id)} />
          ))}
        </ul>
      )}
      <Trouble>{error}</Trouble>
      <div>
        <Button icon={<KeyIcon />} busy={adding} onClick={on.onAdd}>
          {say.add}
        </Button>
      </div>
      {proving && <Prove onProven={on.onProven} onClose={on.onNotProven} />}
    </Section>
  );
}

function PasskeyRow({ name, createdAt, usedAt, onRemove }: Passkey & { readonly onRemove: () => void }) {
  const say = words.passkeys;
  const used = usedAt === null ? say.notUsed : fill(say.used, { date: onDay(usedAt) });
  return (
    <li className={css['row']}>
      <KeyIcon className={css['sign']} aria-hidden="true" />
      <div className={css['about']}>
        <bdi>{name}</bdi>
        <span className={css['soft']}>{`${fill(say.added, { date: onDay(createdAt) })} ${used}`}</span>
      </div>
      <Button look="plain" size="small" aria-label={fill(say.removeName, { name })} onClick={onRemove}>
        {say.remove}
      </Button>
    </li>
  );
}
