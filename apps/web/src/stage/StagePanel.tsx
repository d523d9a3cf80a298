import type { Inside } from '@foyer/client';
import type { CSSProperties } from 'react';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { grid } from './grid.ts';
import css from './Stage.module.css';
import { Tile } from './Tile.tsx';
import { type StageProps, useStage } from './useStage.ts';

export function Stage({ stage }: { readonly stage: Inside }) {
  return <StagePanel {...useStage(stage)} />;
}

export function StagePanel({ tiles, more, space, measure }: StageProps) {
  const { columns, tileWidth, tileHeight } = grid(tiles.length, space);
  const size = {
    '--tile-width': `${tileWidth}px`,
    '--tile-height': `${tileHeight}px`,
    '--row-width': `${columns * tileWidth + (columns - 1) * space.gap}px`,
    '--gap': `${space.gap}px`,
  } as CSSProperties;
  return (
    <section className={css['stage']} aria-label={words.stage.region}>
      <div className={css['space']} ref={measure}>
        <div className={css['tiles']} style={size}>
          {tiles.map((tile) => (
            <Tile key={tile.id} {...tile} />
          ))}
        </div>
      </div>
      {more > 0 && <p className={css['more']}>{fill(words.stage.more, { number: more })}</p>}
    </section>
  );
}
