import type { ReactNode } from 'react';
import css from './AllowHelp.module.css';
import type { Family } from './browserFamily.ts';

/** Where in this browser one gives leave, drawn: words around it say the same, so screen readers pass it by. */
export function AllowPicture({ family }: { readonly family: Family }) {
  const isPhone = family === 'phone' || family === 'iphone';
  const sheet = family === 'safari' ? { x: 14, y: 32 } : { x: 14, y: 46 };
  return (
    <svg className={css['picture']} viewBox="0 0 208 124" role="presentation" aria-hidden="true" focusable="false">
      <rect className={css['window']} x="1" y="1" width="206" height="122" rx={isPhone ? 20 : 10} />
      {family === 'safari' ? <MenuBar /> : <AddressBar family={family} />}
      <g transform={`translate(${sheet.x} ${sheet.y})`}>
        <rect className={css['sheet']} width="124" height="66" rx="8" />
        <Row y={9} firefox={family === 'firefox'} sign={<Lens />} />
        <Row y={37} firefox={family === 'firefox'} sign={<Capsule />} />
      </g>
    </svg>
  );
}

function AddressBar({ family }: { readonly family: Family }) {
  return (
    <g>
      <rect className={css['bar']} x="12" y="12" width="184" height="24" rx="12" />
      <rect className={css['text']} x="46" y="21.5" width="92" height="5" rx="2.5" />
      <circle className={css['ring']} cx="26" cy="24" r="11" />
      <g className={css['sign']} transform="translate(19.5 17.5)">
        {family === 'firefox' ? <Struck /> : family === 'iphone' ? <Letters /> : <Sliders />}
      </g>
    </g>
  );
}

/** On a Mac it is in a menu at the top of the screen. */
function MenuBar() {
  return (
    <g>
      <path className={css['bar']} d="M2 26V11a9 9 0 0 1 9-9h186a9 9 0 0 1 9 9v15z" />
      <rect className={css['text']} x="29" y="11.5" width="26" height="5" rx="2.5" />
      <rect className={css['ring']} x="21" y="5" width="42" height="18" rx="9" />
      <rect className={css['text']} x="74" y="11.5" width="18" height="5" rx="2.5" />
      <rect className={css['text']} x="102" y="11.5" width="22" height="5" rx="2.5" />
    </g>
  );
}

/** A device with its switch, or with its cross. */
function Row({ y, firefox, sign }: { readonly y: number; readonly firefox: boolean; readonly sign: ReactNode }) {
  return (
    <g transform={`translate(10 ${y})`}>
      <g className={css['sign']} transform="translate(0 3)">
        {sign}
      </g>
      <rect className={css['text']} x="22" y="7.5" width="42" height="5" rx="2.5" />
      {firefox ? (
        <path className={css['cross']} d="M91 5.5l9 9m0-9l-9 9" />
      ) : (
        <>
          <rect className={css['switch']} x="80" y="3" width="24" height="14" rx="7" />
          <circle className={css['knob']} cx="97" cy="10" r="5" />
        </>
      )}
    </g>
  );
}

const Sliders = () => (
  <path d="M1 3.5h5m3.5 0H12M1 9.5h2.5m3.5 0H12M7.75 3.5a1.7 1.7 0 1 1-.01 0M5.25 9.5a1.7 1.7 0 1 1-.01 0" />
);
const Struck = () => <path d="M1 4h7.5v5H1zM8.5 6l3.5-2v5l-3.5-2M1.5 12l10-11" />;
const Letters = () => <path d="M1 11l3-8h.5l3 8M2 8.5h4.5M8.5 11l1.75-5h.5L12.5 11M9.2 9.5h2.6" />;
const Lens = () => <path d="M0 2.5h9.5v8H0zM9.5 5.5l4.5-2.5v7l-4.5-2.5" />;
const Capsule = () => <path d="M4.5 2.5a2.5 2.5 0 0 1 5 0v4a2.5 2.5 0 0 1-5 0zM2 6.5a5 5 0 0 0 10 0M7 11.5V14" />;
