import type { CSSProperties, ReactNode } from 'react';
import { count } from '../i18n/count.ts';
import { words } from '../i18n/words.ts';
import { CAPTION } from './arrange.ts';
import { LargePlace } from './LargePlace.tsx';
import { Screen } from './Screen.tsx';
import css from './Stage.module.css';
import { StageBar } from './StageBar.tsx';
import { Tile } from './Tile.tsx';
import { type StageInput, type StageProps, useStage } from './useStage.ts';

export function Stage({ children, ...input }: StageInput & { readonly children: ReactNode }) {
  return <StagePanel {...useStage(input)}>{children}</StagePanel>;
}

export interface StagePanelProps extends StageProps {
  /** What lies over the pictures, but is none of them. */
  readonly children?: ReactNode;
}

export function StagePanel({ bar, large, screen, tiles, more, stale, measure, children, ...plan }: StagePanelProps) {
  const { shape, corner } = plan.arrangement;
  return (
    <div className={css['floor']}>
      <section className={css['stage']} aria-label={words.stage.region}>
        {bar && <StageBar {...bar} />}
        <div
          className={css['space']}
          ref={measure}
          style={sizes(plan)}
          data-shape={shape}
          data-corner={corner}
          data-stale={stale}
        >
          {large && <LargePlace {...large} />}
          {screen && <Screen key={screen.id} {...screen} />}
          <div className={css['tiles']}>
            {tiles.map((tile) => (
              <Tile key={tile.id} {...tile} small={corner} />
            ))}
            {more > 0 && <p className={css['more']}>{count(words.stage.more, more)}</p>}
          </div>
        </div>
      </section>
      <div className={css['over']}>{children}</div>
    </div>
  );
}

function sizes({ arrangement: { large, tile, columns }, gap }: Pick<StageProps, 'arrangement' | 'gap'>): CSSProperties {
  return {
    '--tile-width': `${tile.width}px`,
    '--tile-height': `${tile.height}px`,
    '--self-width': `${tile.width}px`,
    '--row-width': `${columns * tile.width + (columns - 1) * gap}px`,
    '--large-width': `${large.width}px`,
    '--large-height': `${large.height}px`,
    '--caption': `${CAPTION}px`,
    '--gap': `${gap}px`,
  } as CSSProperties;
}
