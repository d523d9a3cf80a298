import type { WordsIn } from './catalogue.ts';

export const protection: WordsIn<'de'>['protection'] = {
  heading: 'Wie ist dieses Gespräch geschützt?',
  menu: 'Wie ist dieses Gespräch geschützt?',
  close: 'Schließen',
  reading: 'Server und Browser werden gefragt',
  failed: 'Der Server antwortet gerade nicht. Schließen Sie dies und öffnen Sie es gleich noch einmal.',
  unknown: 'von diesem Browser nicht verraten',
  media: {
    heading: 'Ton und Bild',
    text: 'Verschlüsselt von Ihnen bis zum Medienserver und von dort zu allen anderen. Wer den Server betreibt, könnte mithören.',
    none: 'Sie werden gerade verbunden. Öffnen Sie dies gleich noch einmal.',
    ways: {
      udp: 'Sie gehen direkt zum Medienserver, über UDP.',
      tcp: 'Sie gehen direkt zum Medienserver, über TCP.',
      relayed: 'Sie gehen über ein Relay, das nichts davon lesen kann.',
    },
    bound: 'Der Medienserver hat diesen Browser eingelassen und keinen anderen an seiner Stelle.',
    notBound:
      'Der Medienserver hat einen anderen Browser als diesen eingelassen. Verlassen Sie die Besprechung und sagen Sie der Verwaltung dieses Foyers Bescheid.',
  },
  line: {
    heading: 'Alles andere, was Sie hier senden',
    tls: 'Verschlüsselt von diesem Browser bis zu Foyer.',
    proxied: 'Ein Server vor Foyer beendet die Verschlüsselung; deshalb kann Foyer nicht sagen, wie gut sie ist.',
    none: 'Nicht verschlüsselt. Das ist nur in Ordnung, solange es diesen Rechner nicht verlässt.',
  },
  tickets: {
    heading: 'Wer Sie eingelassen hat',
    join: 'Foyer hat Ihr Ticket um {time} geprüft.',
    media: 'Der Medienserver hat um {time} ein weiteres geprüft.',
  },
  log: {
    heading: 'Was aufbewahrt wird',
    entries: { one: 'Eine Zeile bisher. Sie sagt', other: '{number} Zeilen bisher. Sie sagen' },
    kinds: {
      visits: 'wer kam und ging',
      decisions: 'wer wen eingelassen, stummgeschaltet, befördert oder entfernt hat',
      messages: 'was Wartenden geschrieben wurde',
      devices: 'wann Mikrofone und Kameras ein- und ausgeschaltet wurden',
      screens: 'wer einen Bildschirm geteilt hat',
      hands: 'wessen Hand gehoben war',
      settings: 'was für die Besprechung festgelegt wurde',
    },
    never: 'Ton und Bild werden weitergegeben und nicht aufbewahrt.',
  },
  quality: {
    heading: 'Ihre Verbindung',
    words: { good: 'Gut', unsteady: 'Unstet', poor: 'Schlecht' },
    rtt: '{word}; hin und zurück in {time}',
  },
  facts: {
    heading: 'Zum Vergleichen und Prüfen',
    srtp: 'Ton und Bild sind verschlüsselt mit',
    dtls: 'Schlüssel vereinbart durch',
    pair: '{version}, {cipher}',
    own: 'Zertifikat dieses Browsers (SHA-256)',
    node: 'Zertifikat des Medienservers (SHA-256)',
    tls: 'Alles andere ist verschlüsselt mit',
    ticket: 'Ihr Ticket',
    signed: 'ausgestellt von {issuer}, signiert mit {algorithm}, Schlüssel {key}',
    media: 'Das Ticket für Ton und Bild stammt von',
  },
};

export const quality: WordsIn<'de'>['quality'] = {
  good: null,
  unsteady: 'Ihre Verbindung ist unstet',
  poor: 'Ihre Verbindung ist schlecht: Andere hören Sie vielleicht nicht gut',
};
