import { createHmac, type KeyObject, randomInt } from 'node:crypto';
import type { Meeting, MeetingId } from '@foyer/domain';
import { CODE_LETTERS, type doorRoutes, type Input, invitationTranscript } from '@foyer/protocol';
import { type Clock, randomSecret, type TicketKeys, ticketOffice } from '@foyer/server-kit';
import { z } from 'zod';
import type { SpentTicketStore } from '../door/spentTickets.ts';
import type { Invitee, InviteeStore } from '../invitees/store.ts';
import { conferenceKey, derived, type Edition, personalKey, says } from './keys.ts';
import type { CodeStore } from './store.ts';

export interface InvitationParts {
  /** What conference keys are made from. */
  readonly master: KeyObject;
  /** What challenges are signed with. */
  readonly keys: TicketKeys;
  readonly codes: CodeStore;
  readonly invitees: Pick<InviteeStore, 'find'>;
  readonly spent: SpentTicketStore;
  readonly publicUrl: URL;
  readonly clock: Clock;
}

type Knock = Input<(typeof doorRoutes)['door:join']>;
type Shown = Omit<Knock, 'proof'> & { readonly proof: NonNullable<Knock['proof']> };

/** What somebody has shown at the door. */
export interface Checked {
  /** The server's own proof, in base64url. */
  readonly mutual: string;
  /** The address they were invited at; null: they showed what everybody was sent. */
  readonly invitedAs: string | null;
}

const CHALLENGE_LIFE_MS = 60_000;

/** Invitations to meetings: what stands in them, and whether somebody who shows one was given it (PR-1 to PR-5). */
export class Invitations {
  readonly #parts: InvitationParts;
  readonly #challenges;

  constructor(parts: InvitationParts) {
    this.#parts = parts;
    const { keys, clock } = parts;
    this.#challenges = ticketOffice(
      {
        type: 'challenge+jwt',
        issuer: 'foyer',
        audience: 'door',
        lifeMs: CHALLENGE_LIFE_MS,
        claims: { meeting: z.string(), nonce: z.string() },
      },
      { keys, clock },
    );
  }

  /** What to send to people who are to come. */
  async read(meeting: Pick<Meeting, 'id' | 'invitation'>): Promise<{ readonly link: string; readonly code: string }> {
    const { master, publicUrl, codes } = this.#parts;
    const edition = editionOf(meeting.id, meeting);
    const key = conferenceKey(master, edition).toString('base64url');
    const code = await codes.codeOf(edition, newCode);
    return { link: new URL(`/m/${meeting.id}#k=${key}`, publicUrl).href, code: code.replace(/.{4}(?=.)/g, '$&-') };
  }

  /** Which invitation of which meeting a code leads to; null: none. Whether that one still counts is to be asked. */
  find(code: string): Promise<Edition | null> {
    return this.#parts.codes.find(code);
  }

  /** The link of one person alone. */
  personalLink(meeting: Pick<Meeting, 'id' | 'invitation'>, { id, edition }: Pick<Invitee, 'id' | 'edition'>): string {
    const { master, publicUrl } = this.#parts;
    const key = personalKey(master, { ...editionOf(meeting.id, meeting), invitee: id, edition });
    return new URL(`/m/${meeting.id}#p=${id}.${key.toString('base64url')}`, publicUrl).href;
  }

  /** Whether somebody who looks at the door has the key of the invitation that counts, or their own. */
  async isMarked(
    meeting: Meeting,
    { mark, invitee }: { mark: string; invitee?: string | undefined },
  ): Promise<boolean> {
    const edition = editionOf(meeting.id, meeting);
    const { key } = await this.#keyOf(edition, invitee);
    return says(mark, derived(key, edition, 'mark'));
  }

  /** Something to sign, whether or not there is such a meeting. */
  challenge(meeting: MeetingId): { readonly challenge: string; readonly nonce: string; readonly until: number } {
    const nonce = randomSecret();
    const until = this.#parts.clock.now() + CHALLENGE_LIFE_MS;
    return { challenge: this.#challenges.issue({ meeting, nonce }), nonce, until };
  }

  /**
   * Checks the proof of somebody who asks to join, and uses its challenge up, whatever comes of it.
   *
   * @param meeting null if there is none: then the same is done with a key that nobody has
   * @returns null if theirs proves nothing
   */
  async check(meeting: Meeting | null, knock: Shown): Promise<Checked | null> {
    const { spent, publicUrl } = this.#parts;
    const { challenge, nonce: clientNonce, mac, invitee } = knock.proof;
    const checked = this.#challenges.check(challenge);
    if (!checked.ok || !(await spent.spend(checked.id, checked.until))) return null;
    const edition = editionOf(knock.meeting, meeting);
    const { key: whole, invitedAs } = await this.#keyOf(edition, invitee);
    const key = derived(whole, edition, 'proof');
    const signed = { ...knock, origin: publicUrl.origin, challenge, serverNonce: checked.claims.nonce, clientNonce };
    const genuine = says(mac, signature(key, invitationTranscript('browser', signed)));
    if (!genuine || !meeting || checked.claims.meeting !== knock.meeting) return null;
    return { mutual: signature(key, invitationTranscript('server', signed)).toString('base64url'), invitedAs };
  }

  /** The key that somebody has to have; for whoever is not invited, one that nobody has. */
  async #keyOf(edition: Edition, id: string | undefined): Promise<{ key: Buffer; invitedAs: string | null }> {
    const { master, invitees } = this.#parts;
    if (id === undefined) return { key: conferenceKey(master, edition), invitedAs: null };
    const found = await invitees.find({ meeting: edition.meeting, id });
    const key = personalKey(master, { ...edition, invitee: id, edition: found?.edition ?? 0 });
    return { key, invitedAs: found?.mail ?? null };
  }
}

/** The invitation that counts; for a meeting that does not exist, one that nobody was ever sent. */
function editionOf(id: MeetingId, meeting: Pick<Meeting, 'invitation'> | null): Edition {
  return { meeting: id, invitation: meeting?.invitation ?? 0 };
}

function signature(key: Buffer, transcript: string): Buffer {
  return createHmac('sha256', key).update(transcript).digest();
}

/** 27 letters to the power of 12: 57 bits, which is plenty for what only leads to a lobby, and is limited besides. */
function newCode(): string {
  return Array.from({ length: 12 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}
