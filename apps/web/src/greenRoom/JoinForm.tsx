import { Button, Form, TextField } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './GreenRoom.module.css';

export interface JoinFormProps {
  readonly name: string;
  readonly nameMissing: boolean;
  readonly joining: boolean;
  /** Says beforehand what the press will do. */
  readonly button: string;
  readonly hint: string;
  /** It cannot be pressed yet; the hint says from when on. */
  readonly early: boolean;
  readonly onName: (name: string) => void;
  readonly onJoin: () => void;
}

/** Never waits for a device: one can always join without. */
export function JoinForm({ name, nameMissing, joining, button, hint, early, onName, onJoin }: JoinFormProps) {
  return (
    <Form
      className={css['form']}
      onSubmit={() => {
        if (!joining && !early) onJoin();
      }}
    >
      <TextField
        ref={focus}
        label={words.greenRoom.name}
        value={name}
        onValue={onName}
        error={nameMissing ? words.greenRoom.nameMissing : null}
        autoComplete="name"
        maxLength={64}
      />
      <Button type="submit" look="primary" size="large" busy={joining} disabled={early}>
        {button}
      </Button>
      <p className={css['hint']}>{hint}</p>
    </Form>
  );
}

/** The name is all there is to do here: whoever is known presses Enter. */
function focus(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}
