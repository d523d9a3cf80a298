import type { Problem, Stage } from '@foyer/client';

type EndReason = Extract<Stage, { at: 'ended' }>['reason'];

/** Every refusal in words. A code without words does not compile. */
export const problems: Record<Problem, string> = {
  'auth-required': 'Please sign in first.',
  'step-up-required': 'For this, show once more that it is you.',
  'token-invalid': 'Foyer did not recognise this browser. Load the page again.',
  'token-expired': 'That took too long. Please try once more.',
  'token-replayed': 'This was used already. Load the page again.',
  'proof-invalid': 'This invitation is not valid any more. Ask for a new link.',
  impostor: 'This is not the Foyer that invited you. Do not go on; ask whoever sent you the link.',
  'wrong-meeting': 'This belongs to another meeting. Open its link again.',
  'origin-rejected': 'This address is not one that Foyer is run at. Open the link as it was sent to you.',
  'not-admitted': 'You have not been let in yet.',
  forbidden: 'You may not do that here.',
  removed: 'You were removed from this meeting.',
  'policy-disabled': 'That is switched off here.',
  'denied-by-provider': 'You were not signed in there. Try again, or sign in another way.',
  'last-way-in': 'This is the only way into your account. Add another one first.',
  'last-administrator': 'Somebody has to look after Foyer. Make somebody else an administrator first.',
  'mail-taken': 'Another account has this address.',
  'not-found': 'There is no such meeting.',
  conflict: 'Somebody else was faster. Have another look.',
  'password-unfit':
    'That password is too short, or among the first that others would try. Take a longer one, like a few words.',
  'too-large': 'That is too large.',
  'unsupported-file': 'Foyer does not take files of this kind.',
  'archive-unsafe': 'This file could not be opened safely.',
  locked: 'The meeting is locked.',
  'rate-limited': 'That was a bit fast. Wait a moment, then try again.',
  'bad-request': 'Foyer did not understand that. Load the page again.',
  'unknown-event': 'Foyer has been updated. Load the page again.',
  'out-of-range': 'That is more, or less, than a meeting can have.',
  capacity: 'Foyer has its hands full just now. Try again in a minute.',
  internal: 'Something went wrong on our side. Try again.',
  'not-inside': 'They are no longer in the meeting.',
  'not-waiting': 'They are no longer waiting.',
  'meeting-full': 'The meeting is full.',
  'lobby-full': 'The lobby is full. Try again in a minute.',
  'meeting-ended': 'The meeting has ended.',
  'already-here': 'You are in this meeting already.',
  denied: 'You were not let in. Wait a minute before you ask again.',
  'not-sharing': 'You are not sharing a screen.',
  'not-removed': 'They can knock again already.',
  unreachable: 'Foyer cannot be reached. Check your connection.',
  'not-ready': 'Your browser could not get ready for sound and video. Load the page again, or try another browser.',
  'media-blocked': 'Sound and video cannot get through your network. Try another one.',
  'passkey-not-shown': 'No passkey was shown. Try again, or take another way.',
  'passkey-exists': 'There is a passkey for this account on this device already.',
  'screen-failed': 'Your screen could not be shared. Try again, or share a single window.',
};

/** Every end in words. */
export const ends: Record<EndReason, { readonly heading: string; readonly text: string }> = {
  left: { heading: 'You left the meeting', text: 'The door stays open: you can come back while it lasts.' },
  denied: {
    heading: 'You were not let in',
    text: 'Whoever runs this meeting decided against it this time. If you think it was a mistake, ask again.',
  },
  'timed-out': {
    heading: 'Nobody answered',
    text: 'Nobody has come to the door so far. You can ask again and keep waiting.',
  },
  'lobby-full': { heading: 'The lobby is full', text: 'Too many people are waiting just now. Ask again in a minute.' },
  'meeting-full': {
    heading: 'The meeting is full',
    text: 'There is no place free just now. Try again when somebody has left.',
  },
  removed: {
    heading: 'You were removed',
    text: 'Someone who runs this meeting has taken you out of it. They can let you knock again: ask them.',
  },
  'meeting-ended': { heading: 'The meeting has ended', text: 'Thank you for being there.' },
  'connection-lost': {
    heading: 'You lost the connection',
    text: 'Foyer could not reach you any more. Check your network, then come back in.',
  },
  unattended: {
    heading: 'Nobody was left to host',
    text: 'Nobody inside was signed in for a long time, so everybody else had to leave. You can ask to come back.',
  },
  'signed-out': {
    heading: 'You were signed out',
    text: 'The session by which you were in this meeting has ended. Sign in again to come back as yourself.',
  },
  'account-closed': {
    heading: 'Your account was closed',
    text: 'You are not signed in any more. If you think that is a mistake, ask whoever runs this Foyer.',
  },
  replaced: {
    heading: 'You went on in another tab',
    text: 'You are in this meeting once: there, not here.',
  },
};
