import { Dialog, Notice, TroubleIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { OtherWays } from './OtherWays.tsx';
import css from './SignIn.module.css';
import { useOtherWays } from './useOtherWays.ts';

export interface ProveProps {
  readonly onProven: () => void;
  readonly onClose: () => void;
}

/** Asks to show once more who one is: for what a browser that was left open should not be able to do (GW-11). */
export function ProveDialog({ onProven, onClose }: ProveProps) {
  const { ways, error, ...others } = useOtherWays({ errand: 'prove', to: location.pathname, onDone: onProven });
  const say = words.signIn.prove;
  const none = ways !== undefined && others.onPasskey === null && others.provider === null;
  return (
    <Dialog title={say.heading} close={say.close} onClose={onClose}>
      <p className={css['soft']}>{none ? say.byLink : say.text}</p>
      {error !== null && (
        <div role="alert">
          <Notice tone="danger" icon={<TroubleIcon />}>
            {error}
          </Notice>
        </div>
      )}
      {ways !== undefined && <OtherWays {...others} errand="prove" first />}
    </Dialog>
  );
}
