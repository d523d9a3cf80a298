export interface Placing {
  readonly side: 'above' | 'below';
  /** Ends in line as one reads, or their middles. */
  readonly align: 'end' | 'middle';
  /** Between the two. */
  readonly gap: number;
}

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Setting {
  readonly anchor: Box;
  readonly popup: Room;
  readonly page: Room;
  readonly rightToLeft: boolean;
}

/** Nothing comes closer to the edge of the page. */
const EDGE = 8;

/** Where something lies that belongs to an anchor: at the side asked for if there is room, and never beyond the page. */
export function placeOf({ anchor, popup, page, rightToLeft }: Setting, { side, align, gap }: Placing) {
  const above = anchor.top - gap - popup.height;
  const below = anchor.bottom + gap;
  const fits = side === 'above' ? above >= EDGE : below + popup.height <= page.height - EDGE;
  const top = fits === (side === 'above') ? above : below;
  const end = rightToLeft ? anchor.left : anchor.right - popup.width;
  const left = align === 'end' ? end : (anchor.left + anchor.right - popup.width) / 2;
  return { top: within(top, page.height - popup.height), left: within(left, page.width - popup.width) };
}

const within = (at: number, room: number) => Math.round(Math.max(EDGE, Math.min(at, room - EDGE)));

/** Puts a popover into the top layer, beside what it belongs to. */
export function showAt(popup: HTMLElement, anchor: Element, placing: Placing): void {
  popup.showPopover();
  const { top, left } = placeOf(
    {
      anchor: anchor.getBoundingClientRect(),
      popup: { width: popup.offsetWidth, height: popup.offsetHeight },
      page: { width: document.documentElement.clientWidth, height: window.innerHeight },
      rightToLeft: getComputedStyle(anchor).direction === 'rtl',
    },
    placing,
  );
  popup.style.top = `${top}px`;
  popup.style.left = `${left}px`;
}
