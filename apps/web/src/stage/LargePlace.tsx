import { useEffect, useRef, useState } from 'react';
import css from './Stage.module.css';
import { Tile, type TileProps } from './Tile.tsx';

/** Whoever sends no picture within so long, in ms, is shown without one. */
const PATIENCE_MS = 500;

/** One person, large. Whoever comes next is behind until their picture is there: so that nobody looks at nothing meanwhile. */
export function LargePlace(tile: TileProps) {
  const [shown, setShown] = useState(tile.id);
  const last = useRef(tile);
  const { id, camera } = tile;
  const waits = camera && shown !== id;
  useEffect(() => {
    if (!waits) setShown(id);
    const patience = setTimeout(() => setShown(id), PATIENCE_MS);
    return () => clearTimeout(patience);
  }, [waits, id]);
  useEffect(() => {
    if (!waits) last.current = tile;
  });
  const before = last.current;
  return (
    <div className={css['large']}>
      {waits && before.id !== id && (
        <div key={before.id}>
          <Tile {...before} />
        </div>
      )}
      <div key={id} data-coming={waits && before.id !== id}>
        <Tile {...tile} onPicture={() => setShown(id)} />
      </div>
    </div>
  );
}
