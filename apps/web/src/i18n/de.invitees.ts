import type { WordsIn } from './catalogue.ts';

export const invitees: WordsIn<'de'>['invitees'] = {
  heading: 'Eingeladene Personen',
  field: 'Nach Name oder Mailadresse einladen',
  placeholder: 'Name, Gruppe oder Adresse',
  invite: '{name} einladen',
  inviteSeveral: { one: '{number} Adresse einladen', other: '{number} Adressen einladen' },
  group: { one: '{number} Person, wie sie jetzt ist', other: '{number} Personen, wie sie jetzt darin sind' },
  noMail: 'Keine Mailadresse, also kein Ziel für eine Einladung',
  none: 'Hier heißt niemand so. Geben Sie die ganze Mailadresse ein, um einen Gast einzuladen.',
  count: { one: '{number} zur Auswahl', other: '{number} zur Auswahl' },
  list: 'Eingeladen',
  empty: 'Noch ist niemand eingeladen.',
  emptyMore:
    'Laden Sie Personen Ihrer Organisation nach Namen ein und Gäste über ihre Mailadresse. Alle bekommen einen eigenen Link.',
  noServer: 'Dieses Foyer verschickt keine Mails. Kopieren Sie die persönlichen Links und senden Sie sie selbst.',
  skipped: {
    one: '{number} Person aus der Gruppe hat keine Mailadresse und wurde nicht eingeladen.',
    other: '{number} Personen aus der Gruppe haben keine Mailadresse und wurden nicht eingeladen.',
  },
  colleague: 'intern',
  moreFor: 'Mehr zu {name}',
  copyLink: 'Persönlichen Link kopieren',
  copyLinkFor: 'Persönlichen Link für {name} kopieren',
  linkCopied: 'Persönliche Einladung für {name} kopiert',
  copyFailed: 'Das ließ sich nicht kopieren. Erlauben Sie dieser Seite die Zwischenablage.',
  newLink: 'Neuer persönlicher Link',
  newLinkMade: 'Der bisherige persönliche Link von {name} gilt nicht mehr.',
  sendAgain: 'Noch einmal senden',
  remove: 'Entfernen',
  removed: '{name} ist nicht mehr eingeladen.',
  calendar: 'Für Ihren Kalender herunterladen',
  state: {
    none: 'Noch nicht benachrichtigt',
    given: 'Sie haben den Link kopiert',
    waiting: 'Mail unterwegs',
    sent: 'Mail gesendet',
  },
  trouble: {
    address: 'Der Mailserver dort nimmt diese Adresse nicht an. Prüfen Sie sie Buchstabe für Buchstabe.',
    refused:
      'Der Mailserver nimmt die Mail nicht an. Kopieren Sie den Link und sagen Sie der Verwaltung dieses Foyers Bescheid.',
    'sign-in': 'Der Mailserver kennt dieses Foyer nicht mehr. Sagen Sie der Verwaltung Bescheid.',
    unreachable: 'Der Mailserver ist nicht erreichbar. Sagen Sie der Verwaltung dieses Foyers Bescheid.',
  },
  again: 'Bisher nicht zugestellt; es wird von selbst noch einmal versucht.',
  failed: 'Konnte nicht zugestellt werden.',
};

export const directory: WordsIn<'de'>['directory'] = {
  none: 'Hier heißt niemand so.',
  count: { one: '{number} gefunden', other: '{number} gefunden' },
};
