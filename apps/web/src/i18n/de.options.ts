import type { WordsIn } from './catalogue.ts';

export const options: WordsIn<'de'>['options'] = {
  heading: 'Optionen der Besprechung',
  close: 'Schließen',
  now: 'Jede Änderung gilt sofort.',
  straightIn: {
    label: 'Wer direkt hineinkommt',
    hint: 'Alle anderen warten in der Lobby, bis jemand sie einlässt.',
    locked: 'Die Besprechung ist gesperrt: Wer jetzt kommt, wartet, was auch immer hier gewählt ist.',
    levels: {
      organizer: 'Nur die Leitung',
      invited: 'Wen ich eingeladen habe',
      company: 'Alle aus meiner Organisation',
      'company+federated': 'Meine Organisation und Partner',
      everyone: 'Alle',
    },
    phone: 'Wer anruft, muss nicht warten',
  },
  allowed: {
    label: 'In der Besprechung erlaubt',
    hint: 'Alle anderen werden in die Lobby geschickt, auch wer schon drinnen ist. Die Leitung bleibt immer.',
    categories: {
      internal: 'Meine Organisation',
      federated: 'Partner',
      anonymous: 'Gäste',
      phone: 'Anrufende',
    },
  },
  locations: {
    label: 'Direkt hinein von',
    names: { inside: 'Unseren eigenen Netzen', outside: 'Überall sonst' },
  },
  presenting: {
    label: 'Wer vortragen kann',
    hint: 'Gilt für alle, die von jetzt an hereinkommen. Gäste beginnen als Teilnehmende; wer vorträgt, kann ihnen den Vortrag geben.',
    choices: {
      organizer: 'Nur die Leitung',
      chosen: 'Wen ich auswähle',
      company: 'Alle aus meiner Organisation',
      everyone: 'Alle',
    },
  },
  may: {
    label: 'Was erlaubt ist',
    what: { unmute: 'Mikrofon einschalten', screens: 'Bildschirm teilen', hands: 'Hand heben', reactions: 'Reagieren' },
    roles: { presenter: 'Vortragende', attendee: 'Teilnehmende' },
    names: {
      presenter: {
        unmute: 'Vortragende dürfen das Mikrofon einschalten',
        screens: 'Vortragende dürfen den Bildschirm teilen',
        hands: 'Vortragende dürfen die Hand heben',
        reactions: 'Vortragende dürfen reagieren',
      },
      attendee: {
        unmute: 'Teilnehmende dürfen das Mikrofon einschalten',
        screens: 'Teilnehmende dürfen den Bildschirm teilen',
        hands: 'Teilnehmende dürfen die Hand heben',
        reactions: 'Teilnehmende dürfen reagieren',
      },
    },
  },
  shows: {
    label: 'Wer in der Lobby wartet, sieht',
    facts: {
      title: 'Den Titel',
      organizer: 'Den Namen der Leitung',
      place: 'Den eigenen Platz in der Reihe',
    },
  },
  limits: {
    label: 'Grenzen',
    capacity: 'Höchstens drinnen (Personen)',
    lobbyLimitMs: 'Minuten in der Lobby',
    graceMs: 'Minuten, die Gäste allein bleiben dürfen',
    range: 'Von {least} bis {most}.',
    set: 'Übernehmen',
  },
  foreseen: {
    walkIn: {
      one: '{names} wartet und kommt dann herein.',
      other: '{number} Wartende kommen dann herein: {names}.',
    },
    walkInMany: {
      one: '{number} Person, die wartet, kommt dann herein.',
      other: '{number} Wartende kommen dann herein.',
    },
    goBack: {
      one: '{names} muss zurück in die Lobby.',
      other: '{number} Personen müssen zurück in die Lobby: {names}.',
    },
    goBackMany: {
      one: '{number} Person muss zurück in die Lobby.',
      other: '{number} Personen müssen zurück in die Lobby.',
    },
    guestsGoBack: {
      one: '{names} muss zurück in die Lobby.',
      other: '{number} Gäste müssen zurück in die Lobby: {names}.',
    },
    guestsGoBackMany: {
      one: '{number} Gast muss zurück in die Lobby.',
      other: '{number} Gäste müssen zurück in die Lobby.',
    },
    stop: {
      one: 'Der Bildschirm von {names} wird nicht mehr geteilt.',
      other: '{number} geteilte Bildschirme werden nicht mehr geteilt: {names}.',
    },
    stopMany: {
      one: '{number} geteilter Bildschirm wird nicht mehr geteilt.',
      other: '{number} geteilte Bildschirme werden nicht mehr geteilt.',
    },
    nobody: 'Inzwischen ändert das für niemanden hier etwas.',
    somebody: 'Jemand',
    letIn: 'Einlassen',
    putBack: 'Zurückschicken',
    change: 'Ändern',
    notNow: 'Jetzt nicht',
  },
  mayNotUnmute: 'In dieser Besprechung können Sie Ihr Mikrofon nicht einschalten.',
};
