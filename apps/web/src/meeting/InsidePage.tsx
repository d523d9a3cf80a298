import type { Inside as InsideStage } from '@foyer/client';
import { VisuallyHidden } from '@foyer/ui';
import { Wordmark } from '../brand/Wordmark.tsx';
import { ControlsBar } from '../controls/ControlsBar.tsx';
import { words } from '../i18n/words.ts';
import { CopyLink } from '../link/CopyLink.tsx';
import { announcement } from '../lobby/announcement.ts';
import { DoorNotice } from '../lobby/DoorNotice.tsx';
import { PeoplePanel } from '../people/PeoplePanel.tsx';
import { Sound } from '../sound/SoundNotice.tsx';
import { Stage } from '../stage/StagePanel.tsx';
import css from './Inside.module.css';
import { useInside } from './useInside.ts';

export interface InsideProps {
  readonly stage: InsideStage;
  readonly peopleOpen?: boolean;
}

export function Inside({ stage, peopleOpen = false }: InsideProps) {
  const { alone, door, people, controls, panel } = useInside(stage, peopleOpen);
  return (
    <div className={css['room']}>
      <title>{`${stage.title} · ${words.product}`}</title>
      <header className={css['header']}>
        <Wordmark />
        <h1 className={css['title']}>
          <bdi>{stage.title}</bdi>
        </h1>
        <CopyLink />
      </header>
      <main className={css['middle']}>
        <Stage stage={stage} />
        {alone && <p className={css['alone']}>{words.stage.alone}</p>}
        <div className={css['notices']}>
          <Sound floating />
          {/* With the panel open the same people stand in it: twice would be once too often. */}
          {!panel.peopleOpen && <DoorNotice {...door} />}
        </div>
        {panel.peopleOpen && (
          <div className={css['panel']}>
            <PeoplePanel {...people} door={door} onClose={panel.onPeople} />
          </div>
        )}
      </main>
      <footer className={css['footer']}>
        <ControlsBar {...controls} {...panel} />
      </footer>
      <VisuallyHidden role="status">{announcement(stage.lobby)}</VisuallyHidden>
    </div>
  );
}
