import type { InvitedPerson } from '@foyer/client';

type Trouble = NonNullable<InvitedPerson['trouble']>;

/** The people whom organizers invite by name or mail address. */
export const invitees = {
  heading: 'Invited people',
  field: 'Invite by name or mail address',
  placeholder: 'Name, group or address',
  invite: 'Invite {name}',
  inviteSeveral: { one: 'Invite {number} address', other: 'Invite {number} addresses' },
  group: { one: '{number} person, as it is now', other: '{number} people, as they are in it now' },
  noMail: 'No mail address, so there is nowhere to send an invitation',
  none: 'Nobody here is called that. Type the whole mail address to invite a guest.',
  count: { one: '{number} to choose from', other: '{number} to choose from' },
  list: 'Invited',
  empty: 'Nobody is invited yet.',
  emptyMore: 'Invite colleagues by name, and guests by their mail address. Each gets a link of their own.',
  noServer: 'This Foyer sends no mail. Copy each person’s link and send it to them yourself.',
  skipped: {
    one: '{number} of the group has no mail address and was not invited.',
    other: '{number} of the group have no mail address and were not invited.',
  },
  colleague: 'colleague',
  moreFor: 'More for {name}',
  copyLink: 'Copy personal link',
  copyLinkFor: 'Copy personal link for {name}',
  linkCopied: 'Personal invitation for {name} copied',
  copyFailed: 'It could not be copied. Allow this page to use the clipboard.',
  newLink: 'New personal link',
  newLinkMade: 'The personal link that {name} had no longer works.',
  sendAgain: 'Send again',
  remove: 'Remove',
  removed: '{name} is no longer invited.',
  calendar: 'Download for your calendar',
  state: {
    none: 'Not told yet',
    given: 'You copied their link',
    waiting: 'Mail on its way',
    sent: 'Mail sent',
  },
  /** What went wrong with a mail, and what to do about it. */
  trouble: {
    address: 'Their mail server refuses this address. Check it letter by letter.',
    refused: 'The mail server refuses the mail. Copy their link instead, and tell whoever runs this Foyer.',
    'sign-in': 'The mail server does not know this Foyer any more. Tell whoever runs it.',
    unreachable: 'The mail server cannot be reached. Tell whoever runs this Foyer.',
  } satisfies Record<Trouble, string>,
  again: 'Not delivered so far, and tried again by itself.',
  failed: 'Could not be delivered.',
};

/** Finding colleagues. */
export const directory = {
  none: 'Nobody here is called that.',
  count: { one: '{number} found', other: '{number} found' },
};
