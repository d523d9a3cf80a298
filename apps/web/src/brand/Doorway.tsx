import css from './Brand.module.css';

/** The picture of a foyer: arch behind arch, and light from the last one. Only decoration. */
export function Doorway() {
  return (
    <svg className={css['doorway']} viewBox="0 0 400 520" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect className={css['wall']} width="400" height="520" />
      <path className={css['arch1']} d="M30 520V230a170 170 0 0 1 340 0v290z" />
      <path className={css['arch2']} d="M78 520V238a122 122 0 0 1 244 0v282z" />
      <path className={css['arch3']} d="M122 520V246a78 78 0 0 1 156 0v274z" />
      <path className={css['lit']} d="M158 462V256a42 42 0 0 1 84 0v206z" />
      <path className={css['floor']} d="M158 462h84l58 58H100z" />
      <path className={css['cord']} d="M200 0v150" />
      <path className={css['lamp']} d="M182 150h36l8 16h-52z" />
      <circle className={css['bulb']} cx="200" cy="170" r="6" />
    </svg>
  );
}
