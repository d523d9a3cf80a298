/** Red, green and blue to 255, and how much of it covers what is behind it, to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export type Scheme = 'light' | 'dark' | 'light, more contrast' | 'dark, more contrast';

/** What the tokens are worth in a scheme; `own` are those that the scheme itself says. */
export function tokensIn(
  css: string,
  scheme: Scheme,
): ((name: string) => Colour) & { readonly own: readonly string[] } {
  const dark = scheme.startsWith('dark');
  const stricter = declared(/prefers-contrast: more\) \{\s*:root \{([^}]*)\}/.exec(css)?.[1] ?? '');
  const values = declared(/:root \{([^}]*)\}/.exec(css)?.[1] ?? '');
  const own = scheme.endsWith('more contrast') ? stricter : values;
  const all = { ...values, ...own };
  const read = (name: string) => {
    const value = all[name];
    if (value === undefined) throw new Error(`there is no token --${name}`);
    const [, light, other] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [null, value, value];
    return colour(String(dark ? other : light));
  };
  return Object.assign(read, { own: Object.keys(own) });
}

function declared(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function colour(text: string): Colour {
  const hex = /^#(..)(..)(..)$/.exec(text);
  if (hex) return [byte(hex[1]), byte(hex[2]), byte(hex[3]), 1];
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(text);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4])];
  throw new Error(`"${text}" is no colour that this can read`);
}

const byte = (hex: string | undefined) => Number.parseInt(hex ?? '', 16);

/** What one sees where a colour that lets something through lies over another. */
export function over(front: Colour, [red, green, blue]: Colour): Colour {
  const [r, g, b, alpha] = front;
  const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

/** From 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
