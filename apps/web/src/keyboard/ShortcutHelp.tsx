import { Dialog, Switch } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import css from './ShortcutHelp.module.css';
import { KEYS, type Shortcut } from './shortcut.ts';
import type { SingleKeysProps } from './useSingleKeys.ts';

export interface ShortcutHelpProps extends SingleKeysProps {
  readonly onClose: () => void;
}

/** Which key does what; and the switch for all of them. */
export function ShortcutHelp({ use, onUse, onClose }: ShortcutHelpProps) {
  return (
    <Dialog title={words.keyboard.heading} close={words.keyboard.close} onClose={onClose}>
      <dl className={css['keys']} data-off={!use}>
        {(Object.keys(KEYS) as Shortcut[]).map((shortcut) => (
          <div key={shortcut} className={css['row']}>
            <dt>{words.keyboard.keys[shortcut]}</dt>
            <dd>
              <kbd className={css['key']}>{KEYS[shortcut].toUpperCase()}</kbd>
            </dd>
          </div>
        ))}
        <div className={css['row']}>
          <dt>{words.keyboard.talk}</dt>
          <dd>
            <kbd className={css['key']}>{words.keyboard.space}</kbd>
          </dd>
        </div>
      </dl>
      <div className={css['use']}>
        <Switch label={words.keyboard.use} on={use} onSwitch={onUse} />
      </div>
    </Dialog>
  );
}
