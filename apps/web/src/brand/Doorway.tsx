import css from './Brand.module.css';

/** The picture of a foyer: arch behind arch, a lamp, plants, and light from the open door. Only decoration. */
export function Doorway() {
  return (
    <svg className={css['doorway']} viewBox="0 0 400 520" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id="doorway-light" x1="0" y1="0" x2="0" y2="1">
          <stop className={css['lightFar']} />
          <stop className={css['lightNear']} offset="1" />
        </linearGradient>
        <linearGradient id="doorway-floor" x1="0" y1="0" x2="0" y2="1">
          <stop className={css['floorFar']} />
          <stop className={css['floorNear']} offset="1" />
        </linearGradient>
        <radialGradient id="doorway-glow">
          <stop className={css['glowInside']} />
          <stop className={css['glowOutside']} offset="1" />
        </radialGradient>
      </defs>
      <rect className={css['wall']} width="400" height="520" />
      <path className={css['arch1']} d="M-14 520V252a214 214 0 0 1 428 0v268z" />
      <path className={css['arch2']} d="M46 520V262a154 154 0 0 1 308 0v258z" />
      <path className={css['arch3']} d="M98 520V276a102 102 0 0 1 204 0v244z" />
      <path fill="url(#doorway-light)" d="M140 428V294a60 60 0 0 1 120 0v134z" />
      <path fill="url(#doorway-floor)" d="M140 428h120l72 92H68z" />
      <circle fill="url(#doorway-glow)" cx="200" cy="90" r="110" />
      <path className={css['cord']} d="M200 0v66" />
      <path className={css['brass']} d="M180 84a20 20 0 0 1 40 0z" />
      <circle className={css['bulb']} cx="200" cy="87" r="6" />
      <Plant x={72} />
      <Plant x={328} />
    </svg>
  );
}

function Plant({ x }: { readonly x: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <g className={css['leaf']}>
        <path d="M0 452c-6-34-4-58 0-78 6 22 6 48 0 78z" />
        <path d="M-2 452c-16-20-26-36-30-60 18 14 28 34 30 60z" />
        <path d="M2 452c16-20 26-36 30-60-18 14-28 34-30 60z" />
        <path d="M-4 454c-18-8-32-20-40-36 20 4 34 16 40 36z" />
        <path d="M4 454c18-8 32-20 40-36-20 4-34 16-40 36z" />
      </g>
      <path className={css['brass']} d="M-20 450h40l-5 40h-30z" />
    </g>
  );
}
