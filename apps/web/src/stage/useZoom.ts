import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Point, pan, STEP, transformOf, WHOLE, type Zoom, zoomAt } from './zoom.ts';

const MIDDLE: Point = { x: 0.5, y: 0.5 };
/** How far one press of an arrow goes, as a share of the frame. */
const NUDGE = 0.15;
/** What one notch of a wheel, or a step of two fingers, does: small deltas come often. */
const wheelFactor = (delta: number) => Math.exp(-delta / 300);
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: NUDGE, y: 0 },
  ArrowRight: { x: -NUDGE, y: 0 },
  ArrowUp: { x: 0, y: NUDGE },
  ArrowDown: { x: 0, y: -NUDGE },
};

export interface ZoomProps {
  readonly transform: string;
  readonly isWhole: boolean;
  readonly frame: (element: HTMLElement | null) => void;
  readonly onIn: () => void;
  readonly onOut: () => void;
  readonly onWhole: () => void;
  /** On the frame: drags, pinches, double clicks. */
  readonly pointers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
    readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  };
  /** On the frame with its buttons. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Looking closer at a picture: by wheel, by two fingers, by dragging, by buttons and by keys. */
export function useZoom(): ZoomProps {
  const [zoom, setZoom] = useState<Zoom>(WHOLE);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const fingers = useRef(new Map<number, Point>());

  useEffect(() => {
    if (!frame) return;
    const onWheel = (event: WheelEvent) => {
      // A plain wheel scrolls the page where there is nothing of ours to move.
      if (!event.ctrlKey && frame.dataset['whole'] === 'true') return;
      event.preventDefault();
      const { width, height } = frame.getBoundingClientRect();
      setZoom((at) =>
        event.ctrlKey
          ? zoomAt(at, wheelFactor(event.deltaY), pointIn(frame, event))
          : pan(at, { x: -event.deltaX / width, y: -event.deltaY / height }),
      );
    };
    // React’s own cannot keep the page from being zoomed as a whole.
    frame.addEventListener('wheel', onWheel, { passive: false });
    return () => frame.removeEventListener('wheel', onWheel);
  }, [frame]);

  const letGo = ({ pointerId }: PointerEvent<HTMLElement>) => void fingers.current.delete(pointerId);
  const grow = (factor: number) => setZoom((at) => zoomAt(at, factor, MIDDLE));
  return {
    transform: transformOf(zoom),
    isWhole: zoom.scale === 1,
    frame: setFrame,
    onIn: () => grow(STEP),
    onOut: () => grow(1 / STEP),
    onWhole: () => setZoom(WHOLE),
    pointers: {
      onPointerDown: (event) => {
        fingers.current.set(event.pointerId, pointIn(event.currentTarget, event));
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const before = fingers.current.get(event.pointerId);
        if (!before) return;
        const now = pointIn(event.currentTarget, event);
        const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
        fingers.current.set(event.pointerId, now);
        setZoom((at) => (other ? pinch(at, { before, now, other }) : pan(at, difference(now, before))));
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onDoubleClick: (event) => {
        const point = pointIn(event.currentTarget, event);
        setZoom((at) => (at.scale === 1 ? zoomAt(at, 2, point) : WHOLE));
      },
    },
    onKeyDown: (event) => {
      const way = ARROWS[event.key];
      if (way && zoom.scale > 1) setZoom((at) => pan(at, way));
      else if (event.key === '+' || event.key === '=') grow(STEP);
      else if (event.key === '-') grow(1 / STEP);
      else if (event.key === '0') setZoom(WHOLE);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** One of two fingers has moved: the picture grows as they part, and goes along with their middle. */
function pinch(zoom: Zoom, { before, now, other }: { before: Point; now: Point; other: Point }): Zoom {
  const apart = (one: Point) => Math.max(0.02, Math.hypot(one.x - other.x, one.y - other.y));
  const middle = (one: Point) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  return pan(zoomAt(zoom, apart(now) / apart(before), middle(before)), difference(middle(now), middle(before)));
}

function difference(one: Point, other: Point): Point {
  return { x: one.x - other.x, y: one.y - other.y };
}

function pointIn(frame: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = frame.getBoundingClientRect();
  return { x: (clientX - left) / Math.max(1, width), y: (clientY - top) / Math.max(1, height) };
}
