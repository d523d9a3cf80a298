import { useCallback, useState } from 'react';
import type { Space } from './grid.ts';

const GAP = 8;

export interface Measured {
  readonly space: Space;
  readonly measure: (element: HTMLDivElement) => () => void;
}

/** How much room an element has just now. Nothing until it is on the page. */
export function useSpace(): Measured {
  const [space, setSpace] = useState<Space>({ width: 0, height: 0, gap: GAP });
  const measure = useCallback((element: HTMLDivElement) => {
    const take = () => setSpace({ width: element.clientWidth, height: element.clientHeight, gap: GAP });
    take();
    const observer = new ResizeObserver(take);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { space, measure };
}
