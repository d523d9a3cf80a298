import { DoorIcon } from '@foyer/ui';
import { words } from '../i18n/words.ts';
import { AdmitAll } from './AdmitAll.tsx';
import css from './DoorNotice.module.css';
import { KnockList } from './KnockList.tsx';
import type { DoorProps } from './useDoor.ts';
import { useMessageAll } from './useMessageAll.tsx';

/** One notice for all who wait, never one for each knock. Drawn only for those who may let somebody in. */
export function DoorNotice({ onAdmitAll, ...door }: DoorProps) {
  const all = useMessageAll(door);
  if (door.waiting.length === 0 || !door.onAdmit) return null;
  return (
    <section className={css['notice']} aria-label={words.door.region}>
      <header className={css['header']}>
        <DoorIcon />
        <h2>{words.door.region}</h2>
        {all.button}
        {onAdmitAll && <AdmitAll onAdmitAll={onAdmitAll} disabled={door.offline} />}
      </header>
      <div className={css['list']}>
        {all.composer}
        <KnockList label={words.people.inLobby} {...door} />
      </div>
    </section>
  );
}
