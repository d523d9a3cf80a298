import type { AccountId } from '@foyer/domain';
import type { Output, scheduleRoutes } from '@foyer/protocol';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/store.ts';
import type { Invitations } from '../invitation/invitations.ts';
import { toldOf } from '../options/announce.ts';
import { occurrencesFrom } from './occurrences.ts';
import type { Entry, Organized } from './schedules.ts';

type Managed = Output<(typeof scheduleRoutes)['schedule:read']>;
type ListedMeeting = Output<(typeof scheduleRoutes)['schedule:list']>['meetings'][number];

/** How many of the next times the page of a meeting shows. */
const SHOWN = 10;

export interface PageParts {
  readonly accounts: AccountStore;
  readonly invitations: Invitations;
  /** Whether the operator has named networks. */
  readonly networks: boolean;
}

/** Everything that an organizer sees of their meeting. */
export async function managedBy(
  account: Account,
  { meeting, listed }: Organized,
  { at, accounts, invitations, networks }: PageParts & { readonly at: number },
): Promise<Managed> {
  const { when, sequence, createdAt, owner } = listed;
  const { cancelled } = meeting;
  return {
    title: meeting.title,
    organizer: meeting.organizer.name,
    own: owner === account.id,
    when: when && { ...when, except: [...when.except] },
    next: when && !cancelled ? occurrencesFrom(when, { at, most: SHOWN }) : [],
    sequence,
    running: meeting.inside.size + meeting.waiting.size > 0,
    cancelled,
    made: createdAt,
    invitation: cancelled ? null : await invitations.read(meeting),
    told: toldOf(meeting, networks),
    coOrganizers: await colleagues([...meeting.coOrganizers], accounts),
    presenters: await colleagues(meeting.options.chosen, accounts),
  };
}

/** Whoever has no account any more is on no list. */
async function colleagues(ids: readonly AccountId[], accounts: AccountStore) {
  const found = await Promise.all(ids.map((id) => accounts.find(id)));
  return found.flatMap((one) => (one ? [{ id: one.id, name: one.name, mail: one.mail }] : []));
}

/** A meeting as lists show it. */
export function listedFor(
  names: ReadonlyMap<AccountId, string>,
  { listed, next, running, organizes }: Entry,
): ListedMeeting {
  const { meeting, title, owner, when, cancelledAt, createdAt } = listed;
  return {
    meeting,
    title,
    organizer: names.get(owner) ?? 'Forgotten',
    organizes,
    when: when && { ...when, except: [...when.except] },
    next,
    running,
    cancelled: cancelledAt !== null,
    made: createdAt,
  };
}
