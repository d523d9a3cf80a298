import type { WordsIn } from './catalogue.ts';

export const problems: WordsIn<'de'>['problems'] = {
  'auth-required': 'Bitte melden Sie sich zuerst an.',
  'step-up-required': 'Zeigen Sie dafür noch einmal, dass Sie es sind.',
  'token-invalid': 'Foyer hat diesen Browser nicht wiedererkannt. Laden Sie die Seite neu.',
  'token-expired': 'Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.',
  'token-replayed': 'Das wurde schon einmal verwendet. Laden Sie die Seite neu.',
  'proof-invalid': 'Diese Einladung gilt nicht mehr. Bitten Sie um einen neuen Link.',
  impostor:
    'Das ist nicht das Foyer, das Sie eingeladen hat. Machen Sie nicht weiter; fragen Sie die Person, die Ihnen den Link geschickt hat.',
  'wrong-meeting': 'Das gehört zu einer anderen Besprechung. Öffnen Sie deren Link noch einmal.',
  'origin-rejected':
    'Unter dieser Adresse wird Foyer nicht betrieben. Öffnen Sie den Link so, wie er Ihnen geschickt wurde.',
  'not-admitted': 'Sie wurden noch nicht eingelassen.',
  forbidden: 'Das dürfen Sie hier nicht.',
  removed: 'Sie wurden aus dieser Besprechung entfernt.',
  'policy-disabled': 'Das ist hier abgeschaltet.',
  'denied-by-provider':
    'Sie wurden dort nicht angemeldet. Versuchen Sie es noch einmal oder melden Sie sich anders an.',
  'last-way-in': 'Das ist der einzige Weg in Ihr Konto. Fügen Sie zuerst einen anderen hinzu.',
  'last-administrator': 'Jemand muss Foyer verwalten. Übertragen Sie die Verwaltung zuerst einer anderen Person.',
  'mail-taken': 'Ein anderes Konto hat diese Adresse.',
  'not-found': 'Diese Besprechung gibt es nicht.',
  conflict: 'Jemand anders war schneller. Sehen Sie noch einmal nach.',
  'password-unfit':
    'Dieses Passwort ist zu kurz oder gehört zu den ersten, die andere versuchen würden. Nehmen Sie ein längeres, etwa ein paar Wörter.',
  'too-large': 'Das ist zu groß.',
  'unsupported-file': 'Dateien dieser Art nimmt Foyer nicht an.',
  'archive-unsafe': 'Diese Datei ließ sich nicht sicher öffnen.',
  locked: 'Die Besprechung ist gesperrt.',
  'rate-limited': 'Das war etwas schnell. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
  'bad-request': 'Foyer hat das nicht verstanden. Laden Sie die Seite neu.',
  'unknown-event': 'Foyer wurde aktualisiert. Laden Sie die Seite neu.',
  'out-of-range': 'Das ist mehr oder weniger, als eine Besprechung haben kann.',
  capacity: 'Foyer hat gerade alle Hände voll zu tun. Versuchen Sie es in einer Minute noch einmal.',
  internal: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal.',
  'not-inside': 'Die Person ist nicht mehr in der Besprechung.',
  'not-waiting': 'Die Person wartet nicht mehr.',
  'meeting-full': 'Die Besprechung ist voll.',
  'lobby-full': 'Die Lobby ist voll. Versuchen Sie es in einer Minute noch einmal.',
  'meeting-ended': 'Die Besprechung ist zu Ende.',
  'already-here': 'Sie sind schon in dieser Besprechung.',
  denied: 'Sie wurden nicht eingelassen. Warten Sie eine Minute, bevor Sie wieder fragen.',
  'not-sharing': 'Sie teilen keinen Bildschirm.',
  'not-removed': 'Die Person kann schon wieder anklopfen.',
  unreachable: 'Foyer ist nicht erreichbar. Prüfen Sie Ihre Verbindung.',
  'not-ready':
    'Ihr Browser konnte Ton und Bild nicht vorbereiten. Laden Sie die Seite neu oder nehmen Sie einen anderen Browser.',
  'media-blocked': 'Ton und Bild kommen nicht durch Ihr Netz. Versuchen Sie es mit einem anderen.',
  'passkey-not-shown': 'Es wurde kein Passkey gezeigt. Versuchen Sie es noch einmal oder auf einem anderen Weg.',
  'passkey-exists': 'Auf diesem Gerät gibt es schon einen Passkey für dieses Konto.',
  'screen-failed':
    'Ihr Bildschirm konnte nicht geteilt werden. Versuchen Sie es noch einmal oder teilen Sie ein einzelnes Fenster.',
};

export const ends: WordsIn<'de'>['ends'] = {
  left: {
    heading: 'Sie haben die Besprechung verlassen',
    text: 'Die Tür bleibt offen: Sie können zurückkommen, solange die Besprechung läuft.',
  },
  denied: {
    heading: 'Sie wurden nicht eingelassen',
    text: 'Wer diese Besprechung leitet, hat sich diesmal dagegen entschieden. Wenn das ein Irrtum war, fragen Sie noch einmal.',
  },
  'timed-out': {
    heading: 'Niemand hat geantwortet',
    text: 'Bisher kam niemand an die Tür. Sie können noch einmal fragen und weiter warten.',
  },
  'lobby-full': {
    heading: 'Die Lobby ist voll',
    text: 'Gerade warten zu viele. Fragen Sie in einer Minute noch einmal.',
  },
  'meeting-full': {
    heading: 'Die Besprechung ist voll',
    text: 'Gerade ist kein Platz frei. Versuchen Sie es noch einmal, wenn jemand gegangen ist.',
  },
  removed: {
    heading: 'Sie wurden entfernt',
    text: 'Wer diese Besprechung leitet, hat Sie gebeten zu gehen.',
  },
  'meeting-ended': { heading: 'Die Besprechung ist zu Ende', text: 'Danke, dass Sie da waren.' },
  'connection-lost': {
    heading: 'Die Verbindung ist abgebrochen',
    text: 'Foyer konnte Sie nicht mehr erreichen. Prüfen Sie Ihr Netz und kommen Sie dann zurück.',
  },
  unattended: {
    heading: 'Niemand war mehr da, der leitet',
    text: 'Drinnen war lange niemand angemeldet, deshalb mussten alle anderen gehen. Sie können um Einlass bitten.',
  },
  'signed-out': {
    heading: 'Sie wurden abgemeldet',
    text: 'Die Sitzung, mit der Sie in dieser Besprechung waren, ist beendet. Melden Sie sich wieder an, um als Sie selbst zurückzukommen.',
  },
  'account-closed': {
    heading: 'Ihr Konto wurde geschlossen',
    text: 'Sie sind nicht mehr angemeldet. Wenn das ein Irrtum ist, fragen Sie die Verwaltung dieses Foyers.',
  },
  replaced: {
    heading: 'Sie machen in einem anderen Tab weiter',
    text: 'Sie sind einmal in dieser Besprechung: dort, nicht hier.',
  },
};
