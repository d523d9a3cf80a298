import type { Category, Past, Why } from '@foyer/domain';

/** Waiting at the door, as those see it who decide. */
export const door = {
  region: 'Waiting at the door',
  one: '{name} is waiting at the door',
  many: { one: '{number} person is waiting at the door', other: '{number} people are waiting at the door' },
  admit: 'Admit',
  deny: 'Deny',
  admitName: 'Admit {name}',
  denyName: 'Deny {name}',
  admitAll: 'Admit all',
  messageName: 'Message {name}',
  messageAll: 'Message all',
  /** What the field is called. */
  writeTo: 'Message to {name}',
  writeToAll: 'Message to everybody who waits',
  noAnswer: 'They can read it, and not answer.',
  send: 'Send',
  cancel: 'Cancel',
  /** Of a message that went out: who wrote it, and when. */
  wrote: '{name}, {time}',
  justNow: 'just now',
  /** What they showed. */
  proof: {
    account: 'Signed in as {name}.',
    partner: 'Signed in with a partner as {name}.',
    invitation: 'Came with the invitation.',
    pin: 'Called in with the meeting’s number.',
    none: 'No invitation shown.',
  },
  /** They came by a link that only one person was sent. */
  invitedAs: 'Was invited at {name}.',
  inside: 'From inside our networks.',
  before: {
    inside: 'Was inside before.',
    denied: 'Was denied before.',
    removed: 'Was removed before.',
  } satisfies Record<Past, string>,
  /** What made them wait. */
  why: {
    'sent-out': 'Waits after being sent out.',
    locked: 'Came while the meeting was locked.',
    location: 'Came from where nobody goes straight in.',
    phone: 'Callers wait.',
    notAllowed: {
      internal: 'The organization is not allowed without a host’s word.',
      federated: 'Partners are not allowed without a host’s word.',
      anonymous: 'Guests are not allowed without a host’s word.',
      phone: 'Callers are not allowed without a host’s word.',
    } satisfies Record<Category, string>,
    wait: {
      internal: 'Is not among those who go straight in.',
      federated: 'Partners wait.',
      anonymous: 'Guests wait.',
      phone: 'Callers wait.',
    } satisfies Record<Category, string>,
  },
};

/** Waiting, as those see it who wait. */
export const lobby = {
  heading: 'Waiting for someone to let you in',
  told: '{name} has been told you are here.',
  toldSomeone: 'Whoever can let you in has been told you are here.',
  toldAt: 'That was at {time}.',
  notTold: 'Nobody who could let you in is here yet. They will be told as soon as they come.',
  waitingFor: 'You have been waiting for {time}',
  place: 'You are number {number} in the queue.',
  endsAt: 'If nobody comes, this ends at {time}.',
  keepWaiting: 'Keep waiting',
  messages: 'From the host',
  as: 'You are here as {name}',
  changeName: 'Change name',
  saveName: 'Save',
  keepName: 'Cancel',
  why: {
    'sent-out': 'A host has asked you to wait here.',
    locked: 'This meeting is locked: whoever comes now waits until a host lets them in.',
    proof: 'You came without the invitation, so a host has to let you in.',
    guests: 'Guests wait here until a host lets them in.',
    partners: 'People from partners wait here until a host lets them in.',
    callers: 'Callers wait here until a host lets them in.',
    host: 'A host lets people into this meeting.',
  } satisfies Record<Why, string>,
  signIn: 'Sign in to enter directly',
  music: 'Music while you wait',
  mute: 'Mute music',
  volume: 'Music volume',
  leave: 'Leave',
};

/** Between the lobby and the meeting. */
export const crossing = {
  region: 'You are being let in',
  text: 'Nobody sees or hears you yet.',
  mute: 'Go in muted',
  unmute: 'Go in unmuted',
  cameraOff: 'Go in unseen',
  cameraOn: 'Go in seen',
  goIn: 'Go in now',
};
