import { Button, Switch } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import type { ModerationProps } from '../moderation/useModeration.ts';
import css from './People.module.css';

/** What one may do about everybody; nothing is drawn where that is nothing. */
export function ForAll({ offline, ...may }: ModerationProps & { readonly offline: boolean }) {
  const { locked, onLock, onMuteEveryone, unmuting, onAllowUnmuting } = may;
  if (!onLock && !onMuteEveryone && !onAllowUnmuting) return null;
  return (
    <footer className={css['forAll']}>
      {onAllowUnmuting && (
        <Switch label={words.moderation.unmuting} on={unmuting} disabled={offline} onSwitch={onAllowUnmuting} />
      )}
      <div className={css['buttons']}>
        {onMuteEveryone && (
          <Button size="small" disabled={offline} onClick={onMuteEveryone}>
            {words.moderation.muteEveryone}
          </Button>
        )}
        {onLock && (
          <Button size="small" aria-pressed={locked} disabled={offline} onClick={() => onLock(!locked)}>
            {words.moderation.lock}
          </Button>
        )}
      </div>
    </footer>
  );
}
