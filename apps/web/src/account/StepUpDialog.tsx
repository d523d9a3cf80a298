import { Dialog, Notice, TroubleIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { OtherWays } from '../signIn/OtherWays.tsx';
import { useOtherWays } from '../signIn/useOtherWays.ts';
import css from './StepUp.module.css';

export interface StepUpProps {
  readonly onProven: () => void;
  readonly onClose: () => void;
}

/** Asks to show once more who one is: for what a browser that was left open should not be able to do (GW-11). */
export function StepUpDialog({ onProven, onClose }: StepUpProps) {
  const { ways, error, ...others } = useOtherWays({ errand: 'prove', to: location.pathname, onDone: onProven });
  return (
    <Dialog title={words.signIn.stepUp.heading} close={words.signIn.stepUp.close} onClose={onClose}>
      <p className={css['text']}>{words.signIn.stepUp.text}</p>
      {error !== null && (
        <div role="alert">
          <Notice tone="danger" icon={<TroubleIcon />}>
            {error}
          </Notice>
        </div>
      )}
      {ways !== undefined && <OtherWays {...others} first />}
    </Dialog>
  );
}
