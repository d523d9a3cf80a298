import type { Category, Level, LobbyFact, Location, Presenting, Switchable } from '@foyer/domain';

/** The page where organizers settle who comes in, and what people may do. */
export const options = {
  heading: 'Meeting options',
  close: 'Close',
  now: 'Every change applies at once.',
  straightIn: {
    label: 'Who goes straight in',
    hint: 'Everybody else waits in the lobby until somebody lets them in.',
    locked: 'The meeting is locked: whoever comes now waits, whatever is chosen here.',
    levels: {
      organizer: 'Only organizers',
      invited: 'People I invited',
      company: 'Everyone in my organization',
      'company+federated': 'My organization and partners',
      everyone: 'Everyone',
    } satisfies Record<Level, string>,
    phone: 'Phone callers skip the lobby',
  },
  allowed: {
    label: 'Allowed in the meeting',
    hint: 'Everybody else is sent to the lobby, from inside as well. Organizers always stay.',
    categories: {
      internal: 'My organization',
      federated: 'Partners',
      anonymous: 'Guests',
      phone: 'Phone callers',
    } satisfies Record<Category, string>,
  },
  locations: {
    label: 'Straight in from',
    names: { inside: 'Inside our networks', outside: 'Anywhere else' } satisfies Record<Location, string>,
  },
  presenting: {
    label: 'Who can present',
    hint: 'For whoever comes in from now on. Guests begin as attendees; anybody who presents can make them a presenter.',
    choices: {
      organizer: 'Only organizers',
      chosen: 'People I choose',
      company: 'Everyone in my organization',
      everyone: 'Everyone',
    } satisfies Record<Presenting, string>,
  },
  may: {
    label: 'What people may do',
    what: {
      unmute: 'Unmute',
      screens: 'Share screens',
      hands: 'Raise hands',
      reactions: 'React',
    } satisfies Record<Switchable, string>,
    roles: { presenter: 'Presenters', attendee: 'Attendees' },
    names: {
      presenter: {
        unmute: 'Presenters may unmute',
        screens: 'Presenters may share screens',
        hands: 'Presenters may raise hands',
        reactions: 'Presenters may react',
      },
      attendee: {
        unmute: 'Attendees may unmute',
        screens: 'Attendees may share screens',
        hands: 'Attendees may raise hands',
        reactions: 'Attendees may react',
      },
    } satisfies Record<string, Record<Switchable, string>>,
  },
  shows: {
    label: 'People in the lobby see',
    facts: {
      title: 'The title',
      organizer: 'The organizer’s name',
      place: 'Their place in the queue',
    } satisfies Record<LobbyFact, string>,
  },
  limits: {
    label: 'Limits',
    capacity: 'People inside, at most',
    lobbyLimitMs: 'Minutes in the lobby',
    graceMs: 'Minutes guests may stay alone',
    range: 'From {least} to {most}.',
    set: 'Set',
  },
  foreseen: {
    walkIn: {
      one: '{names} is waiting and will walk in.',
      other: '{number} people waiting will walk in: {names}.',
    },
    walkInMany: { one: '{number} person waiting will walk in.', other: '{number} people waiting will walk in.' },
    goBack: {
      one: '{names} will be put back in the lobby.',
      other: '{number} people will be put back in the lobby: {names}.',
    },
    goBackMany: {
      one: '{number} person will be put back in the lobby.',
      other: '{number} people will be put back in the lobby.',
    },
    guestsGoBack: {
      one: '{names} will be put back in the lobby.',
      other: '{number} guests will be put back in the lobby: {names}.',
    },
    guestsGoBackMany: {
      one: '{number} guest will be put back in the lobby.',
      other: '{number} guests will be put back in the lobby.',
    },
    stop: {
      one: 'The screen of {names} will no longer be shared.',
      other: '{number} shared screens will no longer be shared: {names}.',
    },
    stopMany: {
      one: '{number} shared screen will no longer be shared.',
      other: '{number} shared screens will no longer be shared.',
    },
    nobody: 'By now it changes nothing for anybody here.',
    somebody: 'Somebody',
    letIn: 'Let them in',
    putBack: 'Put them back',
    change: 'Change it',
    notNow: 'Not now',
  },
  mayNotUnmute: 'Unmuting is switched off for you in this meeting.',
};
