import type { WordsIn } from './catalogue.ts';

export const signIn: WordsIn<'de'>['signIn'] = {
  heading: 'Anmelden',
  text: 'Mit Ihrem Konto kommen Sie direkt in die Besprechungen Ihrer Organisation.',
  ready: 'Dieser Link meldet diesen Browser an, einmal.',
  link: 'Anmeldelink',
  linkMissing: 'Fügen Sie den ganzen Anmeldelink ein, den Sie bekommen haben.',
  next: 'Anmelden',
  wrong: 'Das ist kein Anmeldelink, oder ein neuerer hat ihn ersetzt. Bitten Sie um einen anderen.',
  used: 'Dieser Link wurde schon benutzt. Bitten Sie um einen anderen.',
  late: 'Dieser Link ist zu alt. Bitten Sie um einen anderen.',
  how: 'Einen Anmeldelink gibt Ihnen die Verwaltung dieses Foyers.',
  ways: {
    passkey: 'Mit Passkey anmelden',
    prove: 'Passkey verwenden',
    provider: 'Weiter mit {name}',
    link: 'Ich habe einen Link',
    other: 'Anders anmelden',
    or: 'oder',
    notKnown:
      'Foyer kennt diesen Passkey nicht, oder sein Konto ist geschlossen. Nehmen Sie einen anderen Weg oder bitten Sie um einen Anmeldelink.',
    providerDown:
      '{name} antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal oder melden Sie sich anders an.',
  },
  password: {
    mail: 'Mailadresse',
    mailMissing: 'Geben Sie die Adresse Ihres Kontos ein.',
    password: 'Passwort',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    wrong:
      'Adresse oder Passwort stimmen nicht, oder es gibt noch kein Passwort. Versuchen Sie es noch einmal oder auf einem anderen Weg.',
  },
  forgot: {
    ask: 'Passwort vergessen?',
    heading: 'Ein Link per Mail',
    text: 'Foyer schickt einen Link an die Adresse Ihres Kontos. Er meldet Sie einmal an; dann können Sie ein neues Passwort festlegen.',
    send: 'Link senden',
    noAddress: 'Das ist keine Mailadresse. Sehen Sie noch einmal nach.',
    sent: 'Wenn es ein Konto mit dieser Adresse gibt, ist ein Link unterwegs. Das kann eine Minute dauern; sehen Sie auch im Spam nach.',
  },
  nextTime: {
    heading: 'Wie möchten Sie sich beim nächsten Mal anmelden?',
    text: 'Der Link hat seine Arbeit getan. Einen Passkey bewahrt dieses Gerät oder Ihr Telefon auf; er wird genauso geöffnet: mit Finger, Gesicht oder PIN.',
    later: 'Später',
  },
  prove: {
    heading: 'Sind Sie es?',
    text: 'Sie haben sich vor einer Weile angemeldet. Zeigen Sie hierfür noch einmal, dass Sie es sind.',
    byLink:
      'Sie haben sich vor einer Weile angemeldet. Melden Sie sich hierfür noch einmal an: mit einem neuen Link von der Verwaltung dieses Foyers.',
    password: 'Passwort',
    wrong: 'Das ist nicht Ihr Passwort.',
    next: 'Weiter',
    close: 'Schließen',
  },
  provider: {
    heading: 'Einen Moment',
    text: 'Sie werden angemeldet.',
    again: 'Zurück zur Anmeldung',
    down: 'Die Anmeldung Ihrer Organisation antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
    late: 'Das hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Bitte beginnen Sie noch einmal.',
    notBelieved:
      'Der Antwort war nicht zu trauen, oder Ihr Konto ist geschlossen. Bitte beginnen Sie noch einmal; wenn es so bleibt, sagen Sie der Verwaltung dieses Foyers Bescheid.',
    mailTaken:
      'Es gibt schon ein Konto mit Ihrer Adresse, das nicht mit Ihnen verknüpft ist. Fragen Sie die Verwaltung dieses Foyers.',
  },
};

export const passkeys: WordsIn<'de'>['passkeys'] = {
  heading: 'Passkeys',
  text: 'Melden Sie sich mit diesem Gerät, Ihrem Telefon oder einem Sicherheitsschlüssel an, statt mit einem Passwort.',
  none: 'Noch gibt es keinen Passkey.',
  add: 'Passkey hinzufügen',
  named: '{browser} auf {system}',
  unnamed: 'Passkey',
  added: 'Hinzugefügt: {date}.',
  used: 'Zuletzt benutzt: {date}.',
  notUsed: 'Noch nicht benutzt.',
  remove: 'Entfernen',
  removeName: '{name} entfernen',
  notTaken: 'Dieser Passkey ließ sich nicht hinzufügen. Versuchen Sie ein anderes Gerät.',
  tooMany: 'Diesen Passkey gibt es schon, oder es sind zu viele. Entfernen Sie zuerst einen.',
};

export const firstRun: WordsIn<'de'>['firstRun'] = {
  heading: 'Willkommen in Ihrem Foyer',
  text: 'Sie verwalten es: Sie fügen Personen hinzu und eröffnen Besprechungen.',
  name: 'Ihr Name',
  nameMissing: 'Sagen Sie den anderen, wie Sie heißen.',
  mail: 'Ihre Mailadresse (wenn Sie möchten)',
  mailWrong: 'Das ist keine Mailadresse. Lassen Sie das Feld leer oder sehen Sie noch einmal nach.',
  next: 'Weiter',
  incomplete: 'Von diesem Link fehlt ein Teil. Kopieren Sie ihn ganz von dort, wo Foyer ihn ausgegeben hat.',
  wrong: 'Das ist nicht der Link, den Foyer ausgegeben hat. Kopieren Sie ihn noch einmal ganz.',
  used: 'Dieser Link wurde schon benutzt. Foyer gibt einen neuen aus, wenn es ohne Leitung gestartet wird.',
};
