import { type AccountId, DEFAULT_OPTIONS, type MeetingEvent, type Options, type VisitorId } from '@foyer/domain';

/** An event as the log keeps it: without what says who somebody is. */
export type Entry = Readonly<Record<string, unknown>> & { readonly type: MeetingEvent['type']; readonly at: number };

/** What lies beside an entry, so that it can be forgotten alone: names, accounts, browsers. */
export type Personal = Readonly<Record<string, unknown>>;

/** Both, as they are kept: `number` is the entry's place in the log. */
export interface Kept {
  readonly number: number;
  readonly entry: Entry;
  readonly personal: Personal | null;
}

/** Takes an event apart. Personal is null when nothing in it says who somebody is. */
export function takeApart(event: MeetingEvent): { readonly entry: Entry; readonly personal: Personal | null } {
  if (event.type === 'opened') {
    // People put names into titles, and the usual title is one.
    const { title, organizer, options: all, ...terms } = event.terms;
    const { options, lists } = withoutLists(all);
    return { entry: { ...event, terms: { ...terms, options } }, personal: { title, organizer, ...lists } };
  }
  if (event.type === 'options-changed') {
    const { options, lists } = withoutLists(event.options);
    const isNobodyNamed = lists.invited.length + lists.chosen.length === 0;
    return { entry: { ...event, options }, personal: isNobodyNamed ? null : lists };
  }
  if (event.type === 'renamed') {
    const { title, ...entry } = event;
    return { entry, personal: { title } };
  }
  if (event.type === 'message-sent') {
    const { account, text, ...entry } = event;
    return { entry, personal: { account, text } };
  }
  if (event.type === 'name-changed') {
    const { account, name, ...entry } = event;
    return { entry, personal: { account, name } };
  }
  if (event.type === 'appointed' || event.type === 'dismissed') {
    const { account, ...entry } = event;
    return { entry, personal: { account } };
  }
  if (event.type === 'knocked' || event.type === 'entered') {
    const { name, verifiedName, invitedAs, account, session, visitor, ...person } = event.person;
    return {
      entry: { ...event, person },
      personal: { name, verifiedName, invitedAs, account, session, visitor },
    };
  }
  return { entry: event, personal: null };
}

/**
 * Puts an event together again. Whoever has been forgotten is nobody in particular: a name that says so, no account,
 * and the same as nobody else.
 */
export function putTogether({ number, entry, personal }: Kept): MeetingEvent {
  if (entry.type === 'opened') {
    const unknown: Personal = {
      title: FORGOTTEN,
      organizer: { account: `forgotten-${number}` as AccountId, name: FORGOTTEN },
    };
    const { invited, chosen, ...known } = personal ?? unknown;
    const terms = entry['terms'] as { readonly options: Partial<Options> };
    const options = withLists(terms.options, { invited, chosen });
    return { ...entry, terms: { ...terms, ...known, options } } as unknown as MeetingEvent;
  }
  if (entry.type === 'options-changed') {
    const options = withLists(entry['options'] as Partial<Options>, personal ?? {});
    return { ...entry, options } as unknown as MeetingEvent;
  }
  if (entry.type === 'renamed') return { ...entry, ...(personal ?? { title: FORGOTTEN }) } as unknown as MeetingEvent;
  if (entry.type === 'message-sent')
    return { ...entry, ...(personal ?? { account: null, text: FORGOTTEN }) } as unknown as MeetingEvent;
  if (entry.type === 'name-changed')
    return { ...entry, ...(personal ?? { account: null, name: FORGOTTEN }) } as unknown as MeetingEvent;
  if (entry.type === 'appointed' || entry.type === 'dismissed')
    return { ...entry, ...(personal ?? { account: `forgotten-${number}` }) } as unknown as MeetingEvent;
  if (entry.type === 'knocked' || entry.type === 'entered') {
    const unknown = { name: FORGOTTEN, verifiedName: null, account: null, visitor: `forgotten-${number}` as VisitorId };
    // Sessions had no names once, and there were no personal links.
    const known = { session: null, invitedAs: null, ...(personal ?? unknown) };
    return {
      ...entry,
      person: { ...(entry['person'] as object), ...known },
    } as unknown as MeetingEvent;
  }
  return entry as unknown as MeetingEvent;
}

const FORGOTTEN = 'Forgotten';

/** Who is named in options are accounts, and so are people. */
function withoutLists({ invited, chosen, ...options }: Options) {
  return { options, lists: { invited, chosen } };
}

/** Whoever has been forgotten is on no list; and an option that did not exist yet is as a new meeting has it. */
function withLists(options: Partial<Options>, { invited, chosen }: Personal): Options {
  const lists = { ...(invited ? { invited } : {}), ...(chosen ? { chosen } : {}) } as Partial<Options>;
  return { ...DEFAULT_OPTIONS, ...options, ...lists, may: { ...DEFAULT_OPTIONS.may, ...options.may } };
}
