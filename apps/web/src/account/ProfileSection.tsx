import { Button, Form, Select, TextField } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './Account.module.css';
import { Said } from './Said.tsx';
import { Section } from './Section.tsx';
import type { ProfileProps } from './useProfile.ts';

/** What the browser can reckon with. Some leave out what is nowhere. */
const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();

export function ProfileSection({ draft, mail, wrong, busy, saved, problem, onChange, onSave }: ProfileProps) {
  const { profile: say } = words.account;
  const zones = [draft.zone, ...ZONES].filter((zone, index, all) => zone !== '' && all.indexOf(zone) === index);
  return (
    <Section heading={say.heading}>
      <Form className={css['form']} onSubmit={onSave}>
        <TextField
          label={say.name}
          value={draft.name}
          onValue={(name) => onChange({ name })}
          error={wrong === 'name' ? say.nameMissing : null}
          autoComplete="name"
          maxLength={64}
        />
        <div className={css['pair']}>
          <TextField
            label={say.title}
            value={draft.title}
            onValue={(title) => onChange({ title })}
            autoComplete="organization-title"
            maxLength={64}
          />
          <TextField
            label={say.company}
            value={draft.company}
            onValue={(company) => onChange({ company })}
            autoComplete="organization"
            maxLength={64}
          />
        </div>
        <div className={css['pair']}>
          <TextField
            type="tel"
            label={say.phone}
            value={draft.phone}
            onValue={(phone) => onChange({ phone })}
            error={wrong === 'phone' ? say.phoneWrong : null}
            autoComplete="tel"
            maxLength={32}
          />
          <Select
            label={say.zone}
            value={draft.zone}
            choices={[
              { value: '', label: say.noZone },
              ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
            ]}
            onValue={(zone) => onChange({ zone })}
          />
        </div>
        <div className={css['fact']}>
          <p className={css['label']}>{say.mail}</p>
          {mail !== null && <p className={css['value']}>{mail}</p>}
          <p className={css['soft']}>{mail === null ? say.noMail : say.mailFixed}</p>
        </div>
        <div className={css['steps']}>
          <Button type="submit" look="primary" busy={busy}>
            {say.save}
          </Button>
          <Said text={saved ? say.saved : null} problem={problem} />
        </div>
      </Form>
    </Section>
  );
}
