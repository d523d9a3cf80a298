import { Button, Checkbox, Dialog, Form, TextField, Trouble } from '@foyer/ui';
import { useEffect, useRef, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { Phrase } from '../i18n/Phrase.tsx';
import { words } from '../i18n/words.ts';
import { CopyLink } from '../invitation/CopyLink.tsx';
import css from './Admin.module.css';
import type { AdminProps, Asked } from './useAdmin.ts';

const say = words.admin;

type Props = Pick<AdminProps, 'busy' | 'problem' | 'onAsk' | 'onAdd' | 'onSure'> & { readonly asked: Asked };

/** What has to be known, or thought over, before something is done; and what is handed out once it is. */
export function AskedDialog({ asked, ...on }: Props) {
  const close = () => on.onAsk(null);
  if (asked.about === 'add') return <AddDialog {...on} />;
  if (asked.about === 'link')
    return (
      <Dialog title={fill(say.link.heading, { name: asked.name })} close={say.link.done} onClose={close}>
        <p className={css['soft']}>
          <Phrase of={say.link.text} name={asked.name} />
        </p>
        <CopyLink look="primary" link={async () => asked.link} />
      </Dialog>
    );
  const { heading, text, next } = say.sure[asked.about];
  return (
    <Dialog title={fill(heading, { name: asked.person.name })} close={say.sure.close} onClose={close}>
      <p className={css['soft']}>{text}</p>
      <Trouble>{on.problem && words.problems[on.problem]}</Trouble>
      <div className={css['steps']}>
        <Button look={asked.about === 'disable' ? 'danger' : 'primary'} busy={on.busy} onClick={on.onSure}>
          {next}
        </Button>
      </div>
    </Dialog>
  );
}

function AddDialog({ busy, problem, onAsk, onAdd }: Omit<Props, 'asked'>) {
  const [name, setName] = useState('');
  const [mail, setMail] = useState('');
  const [rights, setRights] = useState({ administrator: false, holds: true });
  const [wrong, setWrong] = useState<'name' | 'mail' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // There is one thing to do here. The dialog itself would begin with the button that closes it.
  useEffect(() => field.current?.focus(), []);
  const add = () => {
    const address = mail.trim();
    if (name.trim() === '') return setWrong('name');
    if (address !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return setWrong('mail');
    setWrong(null);
    onAdd({ name: name.trim(), mail: address === '' ? null : address, rights });
  };
  return (
    <Dialog title={say.adding.heading} close={say.adding.close} onClose={() => onAsk(null)}>
      <Form className={css['form']} onSubmit={add}>
        <TextField
          ref={field}
          label={say.adding.name}
          value={name}
          onValue={setName}
          error={wrong === 'name' ? say.adding.nameMissing : null}
          autoComplete="off"
          maxLength={64}
        />
        <TextField
          label={say.adding.mail}
          value={mail}
          onValue={setMail}
          error={wrong === 'mail' ? say.adding.mailWrong : null}
          autoComplete="off"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
        />
        <div>
          <Checkbox label={say.adding.holds} on={rights.holds} onSwitch={(holds) => setRights({ ...rights, holds })} />
          <Checkbox
            label={say.adding.administrator}
            on={rights.administrator}
            onSwitch={(administrator) => setRights({ ...rights, administrator })}
          />
        </div>
        <Trouble>{problem && words.problems[problem]}</Trouble>
        <div className={css['steps']}>
          <Button type="submit" look="primary" busy={busy}>
            {say.adding.next}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
