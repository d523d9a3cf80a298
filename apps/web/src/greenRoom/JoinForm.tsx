import { Button, Checkbox, Form, TextField } from '@foyer/ui';
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
  /** Whether next time is to be as now, without a press; null: that is not offered here. */
  readonly asLastTime: boolean | null;
  readonly onAsLastTime: (on: boolean) => void;
  readonly onName: (name: string) => void;
  readonly onJoin: () => void;
}

/** Never waits for a device: one can always join without. */
export function JoinForm({ name, nameMissing, joining, early, onName, onJoin, ...more }: JoinFormProps) {
  const { button, hint, asLastTime, onAsLastTime } = more;
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
      {asLastTime !== null && (
        <div className={css['next']}>
          <Checkbox label={words.greenRoom.asLastTime} on={asLastTime} onSwitch={onAsLastTime} />
        </div>
      )}
    </Form>
  );
}

/** The name is all there is to do here: whoever is known presses Enter. */
function focus(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}
