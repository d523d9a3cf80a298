import type { Category, Device } from '@foyer/domain';
import type { Shortcut } from '../keyboard/shortcut.ts';
import type { Layout } from '../view/layout.ts';
import { account } from './en.account.ts';
import { admin } from './en.admin.ts';
import { door, lobby } from './en.door.ts';
import { directory, invitees } from './en.invitees.ts';
import { options } from './en.options.ts';
import { ends, problems } from './en.problems.ts';
import { schedule } from './en.schedule.ts';
import { firstRun, passkeys, signIn } from './en.signIn.ts';

type Trouble = 'refused' | 'missing' | 'failed';

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
  schedule,
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
    notALink: {
      neither: 'This is neither a meeting link nor a code. Copy the whole link from your invitation.',
      'unknown-code': 'This code leads to no meeting. Check it letter by letter, or ask for a new one.',
    },
    howToOrganize: 'To open meetings of your own, use the one-time link that Foyer printed when it started.',
  },
  firstRun,
  signIn,
  passkeys,
  admin,
  account,
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
    notInvited:
      'You show no valid invitation: a part of the link may be missing, or it was replaced. You can ask all the same, and whoever lets people in sees it.',
    untitled: 'A meeting',
    denied: 'You were not let in. You can ask again {time}.',
    loading: 'Looking at the door',
  },
  invitees,
  directory,
  lobby,
  door,
  options,
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
    unpin: 'Unpin {name}',
    pages: 'Pages of the gallery',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    page: '{page} of {pages}',
  },
  view: {
    menu: 'View',
    layouts: { speaker: 'Speaker only', gallery: 'Gallery' } satisfies Record<Layout, string>,
    cost: 'about {gigabytes} GB an hour',
    hideSelf: 'Hide my own picture',
    hideUnseen: 'Hide people without video',
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
    pin: 'Pin for me',
    unpin: 'Unpin',
    pinned: 'Pinned by you',
    inLobby: 'In the lobby',
    inside: 'In the meeting',
    close: 'Close',
    organizer: 'Organizer',
    presenter: 'Presenter',
    moreFor: 'More for {name}',
    removed: 'Removed',
    sharing: 'Sharing their screen',
    spotlit: 'In the spotlight',
    /** Of somebody whose name looks like that of another. */
    lookalike: 'Not signed in as {name}',
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
  invitation: {
    copy: 'Copy link',
    copied: 'Link copied',
    copyAll: 'Copy invitation',
    copiedAll: 'Invitation copied',
    /** What stands in an invitation that somebody pastes. */
    pasted: { join: 'Join the meeting', code: 'Or type this code at {name}' },
    failed: 'The link could not be copied. Allow this page to use the clipboard, or tell people the code.',
    menu: 'Invite people',
    heading: 'Invite people',
    close: 'Close',
    byLink: 'Send people the link: with it they show that they were invited.',
    byCode: 'Or tell them this code, to be typed at {name}. Whoever comes by code waits until someone lets them in.',
    code: 'Code',
    reset: 'Reset link',
    resetWhy: 'Has the link come into the wrong hands? Make a new one.',
    resetMeans: 'The link and the code that you sent stop working. Whoever is inside or waiting stays where they are.',
    resetNow: 'Reset now',
    keep: 'Keep it',
    resetDone: 'There is a new link and a new code. Those before no longer work.',
  },
  sound: {
    blocked: 'Your browser is keeping Foyer quiet.',
    turnOn: 'Turn on sound',
  },
  end: {
    askAgain: 'Ask again',
    rejoin: 'Rejoin',
    comeBack: 'Come back in',
    tryAgain: 'Try again',
    goOnHere: 'Go on here',
    askAgainIn: 'You can ask again {time}.',
    deniedForGood: 'Whoever runs this meeting decided not to let you in. You cannot ask again in this meeting.',
    notFound: {
      heading: 'There is no such meeting',
      text: 'Perhaps a part of the link is missing. Copy all of it once more, or ask for it again.',
    },
    cancelled: {
      heading: 'The meeting was cancelled',
      text: 'It does not take place. Ask whoever invited you if you did not expect this.',
    },
    unreachable: {
      heading: 'Foyer cannot be reached',
      text: 'Check your connection. If it is fine, Foyer itself may be having a break.',
    },
  },
};

export type Words = typeof en;
