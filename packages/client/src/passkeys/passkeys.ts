import type { Output, routes } from '@foyer/protocol';
import type { AuthenticatorTransport } from '@simplewebauthn/browser';
import { type Answer, answerTo, picked } from '../answer.ts';
import { ask } from '../connection/http.ts';
import type { Account } from '../home.ts';

type Challenge = Output<(typeof routes)['passkeys:challenge']>;
/** A passkey of one's own account. */
export type Passkey = Output<(typeof routes)['passkeys:list']>['passkeys'][number];

/** Whether this browser can use passkeys at all. */
export function canUsePasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential === 'function';
}

/** Those of one's own account. */
export async function readPasskeys(): Promise<Answer<readonly Passkey[]>> {
  return picked(await answerTo('passkeys:list', {}), ({ passkeys }) => passkeys);
}

/** Makes a passkey and adds it to one's own account. The browser asks its owner in between. */
export async function addPasskey(name: string): Promise<Answer<Passkey>> {
  const asked = await ask('passkeys:challenge', { for: 'add' });
  if (!asked.ok) return { ok: false, problem: asked.code };
  const made = await answered(() => create(asked.data));
  if (typeof made === 'string') return { ok: false, problem: made };
  return picked(await answerTo('passkeys:add', { name, made }), ({ passkey }) => passkey);
}

/** Takes a passkey away from one's own account. */
export async function removePasskey(id: string): Promise<Answer<null>> {
  return picked(await answerTo('passkeys:remove', { id }), () => null);
}

/** Signs in by a passkey: from now on this browser is signed in. */
export function signInByPasskey(): Promise<Answer<Account>> {
  return showPasskey('sign-in');
}

/** Shows once more, by a passkey, that the account one is signed in to is one's own. */
export function proveByPasskey(): Promise<Answer<Account>> {
  return showPasskey('prove');
}

async function showPasskey(use: 'sign-in' | 'prove'): Promise<Answer<Account>> {
  const asked = await ask('passkeys:challenge', { for: use });
  if (!asked.ok) return { ok: false, problem: asked.code };
  const signed = await answered(() => sign(asked.data));
  if (typeof signed === 'string') return { ok: false, problem: signed };
  return picked(
    await answerTo(use === 'prove' ? 'passkeys:prove' : 'passkeys:sign-in', { signed }),
    ({ account }) => account,
  );
}

async function create({ challenge, site, owner, passkeys }: Challenge) {
  const { startRegistration } = await library();
  const made = await startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: site, name: 'Foyer' },
      user: { id: owner?.handle ?? '', name: owner?.name ?? '', displayName: owner?.name ?? '' },
      // Ed25519, ES256, RS256: what authenticators have, the best first.
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
      excludeCredentials: passkeys.map(described),
    },
  });
  const { transports, ...response } = made.response;
  return {
    ...{ id: made.id, rawId: made.rawId, type: 'public-key' as const, clientExtensionResults: {} },
    response: { ...response, ...(transports ? { transports } : {}) },
  };
}

async function sign({ challenge, site, passkeys }: Challenge) {
  const { startAuthentication } = await library();
  const { id, rawId, response } = await startAuthentication({
    optionsJSON: { challenge, rpId: site, userVerification: 'required', allowCredentials: passkeys.map(described) },
  });
  return { id, rawId, type: 'public-key' as const, clientExtensionResults: {}, response };
}

function described({ id, transports }: Challenge['passkeys'][number]) {
  return { id, type: 'public-key', transports: transports as AuthenticatorTransport[] } as const;
}

/** Loaded when a passkey is really asked for: nobody else waits for it. */
const library = () => import('@simplewebauthn/browser');

/** What the browser says, or why it says nothing: its owner did not want to, or it has nothing that fits. */
async function answered<T>(make: () => Promise<T>): Promise<T | 'passkey-exists' | 'passkey-not-shown'> {
  try {
    return await make();
  } catch (error) {
    return (error as Error).name === 'InvalidStateError' ? 'passkey-exists' : 'passkey-not-shown';
  }
}
