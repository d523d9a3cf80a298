import { inspect } from 'node:util';

/** Things that must not turn up where they do not belong. Whoever makes a secret in a test adds it here. */
export class Markers {
  readonly #secrets = new Map<string, string>();
  readonly #personal = new Map<string, string>();

  /** Opens something for whoever reads it: belongs to its owner alone, and into no log, export or store. */
  secret(what: string, value: string): string {
    if (value.length < 16) throw new Error(`${what} is too short to be looked for`);
    this.#secrets.set(value, what);
    // The last part of a token is what makes it count.
    const signature = value.split('.').at(-1) ?? '';
    if (signature !== value && signature.length >= 16) this.#secrets.set(signature, `the signature of ${what}`);
    return value;
  }

  /** Says who somebody is: belongs into the store, and into no log, nor an export without names. */
  personal(what: string, value: string): string {
    this.#personal.set(value, what);
    return value;
  }

  /** What of the secrets stands in a text or in the bytes of a file, by what it is. */
  secretsIn(text: string | Buffer): string[] {
    return [...this.#secrets].flatMap(([value, what]) => (text.includes(value) ? [what] : []));
  }

  /** The same, and what says who somebody is. */
  anythingIn(text: string): string[] {
    return [
      ...this.secretsIn(text),
      ...[...this.#personal].flatMap(([value, what]) => (text.includes(value) ? [what] : [])),
    ];
  }

  get size(): number {
    return this.#secrets.size;
  }
}

/** Everything that there is in something, errors and what caused them included, as text. */
export function everythingIn(value: unknown): string {
  return inspect(value, { depth: 20, maxArrayLength: null, maxStringLength: null, showHidden: true });
}
