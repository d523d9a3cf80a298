import type { Problem, Stage } from '@foyer/client';
import type { Category, Device } from '@foyer/domain';
import type { Shortcut } from '../keyboard/shortcut.ts';
import type { Layout } from '../view/layout.ts';

type EndReason = Extract<Stage, { at: 'ended' }>['reason'];
type Trouble = 'refused' | 'missing' | 'failed';

/** Every refusal in words. A code without words does not compile. */
const problems: Record<Problem, string> = {
  'auth-required': 'Please sign in first.',
  'token-invalid': 'Foyer did not recognise this browser. Load the page again.',
  'token-expired': 'That took too long. Please try once more.',
  'token-replayed': 'This was used already. Load the page again.',
  'proof-invalid': 'This link is not complete. Ask for it again.',
  'wrong-meeting': 'This belongs to another meeting. Open its link again.',
  'origin-rejected': 'This address is not one that Foyer is run at. Open the link as it was sent to you.',
  'not-admitted': 'You have not been let in yet.',
  forbidden: 'You may not do that in this meeting.',
  removed: 'You were removed from this meeting.',
  'policy-disabled': 'That is switched off here.',
  'not-found': 'There is no such meeting.',
  conflict: 'Somebody else was faster. Have another look.',
  'too-large': 'That is too large.',
  'unsupported-file': 'Foyer does not take files of this kind.',
  'archive-unsafe': 'This file could not be opened safely.',
  locked: 'The meeting is locked.',
  'rate-limited': 'That was a bit fast. Wait a moment, then try again.',
  'bad-request': 'Foyer did not understand that. Load the page again.',
  'unknown-event': 'Foyer has been updated. Load the page again.',
  capacity: 'Foyer has its hands full just now. Try again in a minute.',
  internal: 'Something went wrong on our side. Try again.',
  'not-inside': 'They are no longer in the meeting.',
  'not-waiting': 'They are no longer waiting.',
  'meeting-full': 'The meeting is full.',
  'lobby-full': 'The lobby is full. Try again in a minute.',
  'meeting-ended': 'The meeting has ended.',
  'already-here': 'You are in this meeting already.',
  denied: 'You were not let in. Wait a minute before you ask again.',
  'not-removed': 'They can knock again already.',
  unreachable: 'Foyer cannot be reached. Check your connection.',
  'not-ready': 'Your browser could not get ready for sound and video. Load the page again, or try another browser.',
  'media-blocked': 'Sound and video cannot get through your network. Try another one.',
  'screen-failed': 'Your screen could not be shared. Try again, or share a single window.',
};

/** Every end in words. */
const ends: Record<EndReason, { readonly heading: string; readonly text: string }> = {
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
  removed: { heading: 'You were removed', text: 'Someone who runs this meeting has asked you to leave.' },
  'meeting-ended': { heading: 'The meeting has ended', text: 'Thank you for being there.' },
  'connection-lost': {
    heading: 'You lost the connection',
    text: 'Foyer could not reach you any more. Check your network, then come back in.',
  },
  replaced: {
    heading: 'You went on in another tab',
    text: 'You are in this meeting once: there, not here.',
  },
};

const deviceNames: Record<Device, string> = { microphone: 'Microphone', camera: 'Camera' };

/** What to do when a device does not come. One can always join without. */
const deviceTrouble: Record<Device, Record<Trouble, { readonly what: string; readonly todo: string }>> = {
  camera: {
    refused: {
      what: 'Your browser keeps the camera to itself',
      todo: 'Allow it next to the address bar, then press Camera. You can join without it.',
    },
    missing: { what: 'No camera was found', todo: 'Plug one in and press Camera, or join without it.' },
    failed: {
      what: 'The camera does not start',
      todo: 'Another program may be using it. Close that, then press Camera, or join without it.',
    },
  },
  microphone: {
    refused: {
      what: 'Your browser keeps the microphone to itself.',
      todo: 'Allow it next to the address bar, then press Microphone. You can join and listen without it.',
    },
    missing: { what: 'No microphone was found.', todo: 'Plug one in and press Microphone, or join and listen.' },
    failed: {
      what: 'The microphone does not start.',
      todo: 'Another program may be using it. Close that, then press Microphone, or join and listen.',
    },
  },
};

const categories: Record<Category, string | null> = {
  internal: null,
  federated: 'partner',
  anonymous: 'guest',
  phone: 'phone',
};

/** English. Names of people and other values go where the braces are. */
export const en = {
  /** For numbers and times. */
  language: 'en',
  product: 'Foyer',
  dismiss: 'Dismiss',
  backToStart: 'Back to start',
  problems,
  ends,
  categories,
  devices: {
    names: deviceNames,
    trouble: deviceTrouble,
    /** Before a browser may tell what its devices are called. */
    unnamed: { microphone: 'Microphone {number}', camera: 'Camera {number}' } satisfies Record<Device, string>,
    standard: 'Standard device',
    cameraOff: 'Your camera is off',
    cameraStarting: 'Your camera is starting',
  },
  start: {
    heading: 'Come in',
    welcome: 'Good to see you, {name}.',
    text: 'Meet in the browser. Nothing to install.',
    newMeeting: 'New meeting',
    linkOrCode: 'Meeting link or code',
    join: 'Join',
    or: 'or',
    notALink: 'This is neither a meeting link nor a code. Copy the whole link from your invitation.',
    howToOrganize: 'To open meetings of your own, use the one-time link that Foyer printed when it started.',
  },
  firstRun: {
    heading: 'Welcome to your Foyer',
    text: 'From now on this browser is the organizer’s: it opens meetings and lets people in.',
    name: 'Your name',
    nameMissing: 'Tell people what to call you.',
    next: 'Continue',
    incomplete: 'A part of this link is missing. Copy all of it from where Foyer printed it.',
    wrong: 'This is not the link that Foyer printed. Copy all of it once more.',
    used: 'This link has been used already. Foyer prints a new one when it is started without an organizer.',
  },
  greenRoom: {
    with: 'with {name}',
    preview: 'Your picture',
    level: 'Speak, and the bar moves',
    name: 'Your name',
    nameMissing: 'Tell people what to call you.',
    joinNow: 'Join now',
    askToJoin: 'Ask to join',
    straightIn: 'You will be in straight away.',
    lobby: 'You will wait in the lobby until someone lets you in.',
    denied: 'You were not let in. You can ask again {time}.',
    loading: 'Looking at the door',
  },
  lobby: {
    heading: 'Waiting for someone to let you in',
    told: '{name} has been told you are here.',
    toldAt: 'That was at {time}.',
    notTold: 'Nobody who could let you in is here yet. They will be told as soon as they come.',
    waitingFor: 'You have been waiting for {time}',
    endsAt: 'If nobody comes, this ends at {time}.',
    keepWaiting: 'Keep waiting',
    music: 'Music while you wait',
    mute: 'Mute music',
    volume: 'Music volume',
    leave: 'Leave',
  },
  door: {
    region: 'Waiting at the door',
    one: '{name} is waiting at the door',
    many: '{number} people are waiting at the door',
    admit: 'Admit',
    deny: 'Deny',
    admitName: 'Admit {name}',
    denyName: 'Deny {name}',
    admitAll: 'Admit all',
    justNow: 'just now',
    since: '{number} min',
  },
  stage: {
    region: 'Stage',
    speaking: '{name}, speaking',
    you: '(you)',
    me: 'You',
    microphoneOff: 'Microphone off',
    alone: 'You are the first one here.',
    more: 'and {number} more',
    speakingNow: '{name} is speaking',
    screenOf: 'Screen of {name}',
    screen: '{name}’s screen',
    screens: 'Shared screens',
    showSpeaker: 'Show speaker',
    showScreen: 'Show screen',
    youShare: 'You are sharing your screen',
    youAreSpotlit: 'You are in the spotlight',
  },
  view: {
    menu: 'View',
    layouts: { speaker: 'Speaker only', gallery: 'Gallery' } satisfies Record<Layout, string>,
  },
  controls: {
    toolbar: 'Meeting controls',
    share: 'Share screen',
    stopSharing: 'Stop sharing',
    people: 'People',
    raiseHand: 'Raise hand',
    more: 'More',
    leave: 'Leave',
    endForAll: 'End meeting for all',
  },
  people: {
    region: 'People',
    inLobby: 'In the lobby',
    inside: 'In the meeting',
    close: 'Close',
    organizer: 'Organizer',
    presenter: 'Presenter',
    moreFor: 'More for {name}',
    removed: 'Removed',
    sharing: 'Sharing their screen',
    spotlit: 'In the spotlight',
    makeCoOrganizer: 'Make co-organizer',
    makePresenter: 'Make presenter',
    makeAttendee: 'Make attendee',
    mute: 'Mute',
    askToUnmute: 'Ask to unmute',
    lowerHand: 'Lower hand',
    handUp: 'Hand raised, number {number}',
    spotlight: 'Spotlight',
    endSpotlight: 'End spotlight',
    putBack: 'Put back in the lobby',
    remove: 'Remove',
    pardon: 'Let {name} knock again',
  },
  moderation: {
    forAll: 'For everybody',
    muteEveryone: 'Mute everyone',
    lock: 'Lock meeting',
    unlock: 'Unlock meeting',
    locked: 'This meeting is locked',
    unmuting: 'Attendees may unmute',
    allowUnmuting: 'Let attendees unmute',
    forbidUnmuting: 'Stop attendees from unmuting',
    question: 'Question',
    asked: '{name} asks you to unmute.',
    unmute: 'Unmute',
    stayMuted: 'Stay muted',
    muted: 'You were muted by a presenter.',
    mayNotUnmute: 'Attendees may not unmute just now.',
  },
  reconnect: {
    line: 'Reconnecting',
    media: 'Bringing sound and video back',
  },
  keyboard: {
    heading: 'Keyboard shortcuts',
    close: 'Close',
    use: 'Use single keys',
    keys: {
      microphone: 'Microphone',
      camera: 'Camera',
      hand: 'Raise hand',
      people: 'People',
      help: 'This list',
    } satisfies Record<Shortcut, string>,
  },
  link: {
    copy: 'Copy link',
    copied: 'Link copied',
    failed: 'Copy it from the address bar',
  },
  sound: {
    blocked: 'Your browser is keeping Foyer quiet.',
    turnOn: 'Turn on sound',
  },
  end: {
    askAgain: 'Ask again',
    rejoin: 'Rejoin',
    tryAgain: 'Try again',
    goOnHere: 'Go on here',
    askAgainIn: 'You can ask again {time}.',
    deniedForGood: 'Whoever runs this meeting decided not to let you in. You cannot ask again in this meeting.',
    notFound: {
      heading: 'There is no such meeting',
      text: 'Perhaps a part of the link is missing. Copy all of it once more, or ask for it again.',
    },
    unreachable: {
      heading: 'Foyer cannot be reached',
      text: 'Check your connection. If it is fine, Foyer itself may be having a break.',
    },
  },
};

export type Words = typeof en;
