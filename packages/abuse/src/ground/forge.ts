import { createPrivateKey, sign } from 'node:crypto';

/** A token as its parts. */
export interface Parts {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>> & { readonly iat: number; readonly exp: number };
  /** As they were written: header, claims, signature. */
  readonly written: readonly [string, string, string];
}

export function partsOf(token: string): Parts {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  return {
    header: read(header) as Parts['header'],
    claims: read(claims) as Parts['claims'],
    written: [header, claims, signature],
  };
}

export function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A token signed with our own key, which no attacker has: so that something else has to be what is wrong with it. */
export function signedWith(pem: string, header: object, claims: object): string {
  const body = `${encoded(header)}.${encoded(claims)}`;
  const key = { key: createPrivateKey(pem), dsaEncoding: 'ieee-p1363' } as const;
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}
