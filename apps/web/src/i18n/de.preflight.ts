import type { WordsIn } from './catalogue.ts';

export const preflight: WordsIn<'de'>['preflight'] = {
  region: 'Ihre Verbindung',
  verdicts: {
    fine: { what: 'Ihre Verbindung ist in Ordnung', todo: null },
    'tcp-only': {
      what: 'Bilder können stocken.',
      todo: 'Ihr Netz lässt Ton und Bild nur auf dem langsameren Weg durch, über TCP. Sie können wie immer teilnehmen; in einem anderen Netz geht es vielleicht besser.',
    },
    'relay-only': {
      what: 'Ton und Bild nehmen einen Umweg.',
      todo: 'Ihr Netz sperrt den direkten Weg, deshalb gehen sie über ein Relais. Sie können wie immer teilnehmen; in einem anderen Netz geht es vielleicht besser.',
    },
    blocked: {
      what: 'Ton und Bild kommen nicht durch.',
      todo: 'Ihr Netz sperrt sie: Wenn Sie jetzt teilnehmen, sehen und hören Sie und die anderen einander nicht. Versuchen Sie es in einem anderen Netz, etwa dem Ihres Telefons, oder schalten Sie ein VPN aus.',
    },
    unknown: { what: 'Ihre Verbindung konnte gerade nicht geprüft werden', todo: null },
  },
  details: 'Für den Support',
  ways: { udp: 'Direkt, über UDP', tcp: 'Direkt, über TCP', relay: 'Über ein Relais' },
  through: 'kommt durch',
  roundTrip: 'kommt durch, in {number} ms',
  blocked: 'kommt nicht durch',
  untried: 'hier nicht eingerichtet',
  code: 'Code',
  copy: 'Code kopieren',
  copied: 'Code kopiert',
  again: 'Erneut versuchen',
};
