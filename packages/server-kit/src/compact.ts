/** What a token says, before anybody has looked whether it is genuine. */
export interface Compact {
  readonly header: unknown;
  readonly payload: unknown;
}

/** Longer than any of ours, in characters. */
const MOST = 2048;

/**
 * Takes a compact JWT apart. Never throws.
 *
 * @returns null unless it is written in the one way in which we write them: no member twice, no space, no other spelling
 *   of the same bytes. So no two readers can take it for different things.
 */
export function compactOf(token: string): Compact | null {
  if (token.length > MOST) return null;
  const parts = token.split('.');
  const [header, payload] = parts.slice(0, 2).map(jsonOf);
  if (parts.length !== 3 || !header || !payload || !bytesOf(parts[2] ?? '')) return null;
  return { header: header.value, payload: payload.value };
}

function jsonOf(part: string): { readonly value: unknown } | null {
  const text = bytesOf(part)?.toString('utf8');
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? { value } : null;
  } catch {
    return null;
  }
}

function bytesOf(part: string): Buffer | null {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.length > 0 && bytes.toString('base64url') === part ? bytes : null;
}
