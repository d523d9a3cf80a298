import type { DOMAttributes } from 'react';

/** What a hint is told by the button that it belongs to. */
export const TOLD = ['onPointerEnter', 'onPointerLeave', 'onPointerDown', 'onFocus', 'onBlur', 'onKeyDown'] as const;
export type ToldName = (typeof TOLD)[number];
export type Told = Pick<DOMAttributes<HTMLButtonElement>, ToldName>;
