import type { Account } from '../accounts/account.ts';

/** How many characters a password has at least, and at most, in NFKC. */
const [LEAST, MOST] = [10, 200] as const;
/** How many different ones there are at least. */
const LEAST_DIFFERENT = 5;
/** How much is left of it at least without the person's own name and address. */
const LEAST_OWN = 6;

/** What people choose most, as far as it is long enough; with digits and signs left out that they add at the end. */
const COMMON = new Set(
  (
    'password passwort passw0rd password123 mypassword letmein iloveyou welcome qwertyuiop qwertzuiop asdfghjkl ' +
    'q1w2e3r4t5 qwerty1234 qwertz1234 1q2w3e4r5t 1qaz2wsx3edc zaq12wsxcde abcdefghij abcdefghijk abcd1234 ' +
    '1234567890 0123456789 12345678910 0987654321 9876543210 1234512345 123123123123 11223344556677 ' +
    'administrator adminadmin administrador superman1234 football baseball basketball sunshine princess ' +
    'starwars computer internet michelle trustno1 changeme changeme123 whatever jennifer liverpool chocolate ' +
    'unbelievable mustang dragon monkey master shadow secret secretsecret foyerfoyer meeting test testtest'
  ).split(' '),
);

/** A password as it is hashed: the same letters may be typed in more than one way. */
export function normalized(password: string): string {
  return password.normalize('NFKC');
}

/** Whether somebody may have this password: long enough, and not the first that others would try. */
export function isFit(password: string, { name, mail }: Pick<Account, 'name' | 'mail'>): boolean {
  const text = normalized(password);
  const letters = Array.from(text);
  if (letters.length < LEAST || letters.length > MOST) return false;
  if (new Set(letters).size < LEAST_DIFFERENT) return false;
  const plain = text.toLowerCase();
  const bare = plain.replace(/[^\p{L}]+$/u, '');
  if (COMMON.has(plain) || COMMON.has(bare) || (bare.length > 0 && COMMON.has(plain.replaceAll(/[^\p{L}\p{N}]/gu, ''))))
    return false;
  const own = `${name} ${mail ?? ''}`
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  return Array.from(own.reduce((rest, word) => rest.replaceAll(word, ''), plain)).length >= LEAST_OWN;
}
