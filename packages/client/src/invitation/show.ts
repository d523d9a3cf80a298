import type { MeetingId } from '@foyer/domain';
import { DERIVED, displayName, type Input, invitationTranscript, type Output, type routes } from '@foyer/protocol';
import { base64url } from '../base64url.ts';
import { ask } from '../connection/http.ts';

type Knock = Omit<Input<(typeof routes)['door:join']>, 'proof'>;
type Ticket = Output<(typeof routes)['door:join']>;

/** Looks at a meeting's door, and shows that one has the key of its invitation; null: none to show. */
export async function lookWith(key: string | null, meeting: MeetingId) {
  return ask('door:look', { meeting, ...(await markOf(key, meeting)) });
}

/** What shows at a door that one has the key of its invitation, as far as it has to be shown there. */
export async function markOf(key: string | null, meeting: MeetingId) {
  if (key === null) return { mark: null };
  const { secret, whose } = partsOf(key);
  return { mark: base64url(await derived({ meeting, key: secret, use: 'mark' })), ...whose };
}

/**
 * Asks for a ticket, and proves with the key of the link that one was invited (PR-1); and that the server has the key too
 * (PR-3): one that has not gets `impostor` for an answer, and no further word.
 */
export async function knockWith(key: string | null, knock: Knock) {
  if (key === null) return ask('door:join', { ...knock, proof: null });
  const challenge = await ask('invitation:challenge', { meeting: knock.meeting });
  if (!challenge.ok) return challenge;
  // The server reads a name as it is after this, and so has it to be signed.
  const name = displayName.safeParse(knock.name);
  if (!name.success) return { ok: false, code: 'bad-request' } as const;
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const signed = {
    ...knock,
    name: name.data,
    origin: location.origin,
    challenge: challenge.data.challenge,
    serverNonce: challenge.data.nonce,
    clientNonce: nonce,
  };
  const { secret, whose } = partsOf(key);
  const bytes = await derived({ meeting: knock.meeting, key: secret, use: 'proof' });
  const signing = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = async (role: 'browser' | 'server') =>
    base64url(await crypto.subtle.sign('HMAC', signing, new TextEncoder().encode(invitationTranscript(role, signed))));

  const proof = { ...whose, challenge: challenge.data.challenge, nonce, mac: await mac('browser') };
  const ticket = await ask('door:join', { ...knock, name: name.data, proof });
  return ticket.ok && !isFromTheHost(ticket.data, await mac('server'))
    ? ({ ok: false, code: 'impostor' } as const)
    : ticket;
}

function isFromTheHost({ proof }: Ticket, expected: string): boolean {
  return proof === expected;
}

/** A personal key says whose it is; the conference key is everybody's. */
function partsOf(key: string): { readonly secret: string; readonly whose: { readonly invitee?: string } } {
  const [invitee = '', secret] = key.split('.');
  return secret === undefined ? { secret: key, whose: {} } : { secret, whose: { invitee } };
}

async function derived(by: { meeting: string; key: string; use: keyof typeof DERIVED }): Promise<ArrayBuffer> {
  const [salt, info] = [by.meeting, DERIVED[by.use]].map((text) => new TextEncoder().encode(text));
  const key = await crypto.subtle.importKey('raw', bytesOf(by.key), 'HKDF', false, ['deriveBits']);
  return crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: salt ?? new Uint8Array(), info: info ?? new Uint8Array() },
    key,
    256,
  );
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
