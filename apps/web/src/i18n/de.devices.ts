import type { WordsIn } from './catalogue.ts';

export const devices: WordsIn<'de'>['devices'] = {
  names: { microphone: 'Mikrofon', camera: 'Kamera' },
  trouble: {
    camera: {
      refused: {
        what: 'Ihr Browser sperrt die Kamera',
        todo: 'Erlauben Sie sie neben der Adressleiste und drücken Sie „Kamera“. Es geht auch ohne.',
      },
      missing: {
        what: 'Es wurde keine Kamera gefunden',
        todo: 'Schließen Sie eine an und drücken Sie auf „Kamera“, oder nehmen Sie ohne teil.',
      },
      unplugged: {
        what: 'Ihre Kamera wurde abgezogen',
        todo: 'Drücken Sie auf „Kamera“, um eine andere zu nehmen, oder nehmen Sie ohne teil.',
      },
      failed: {
        what: 'Die Kamera startet nicht',
        todo: 'Vielleicht nutzt sie ein anderes Programm. Schließen Sie es und drücken Sie auf „Kamera“, oder nehmen Sie ohne teil.',
      },
      paused: { what: 'Ihr Gerät hat die Kamera angehalten', todo: 'Es geht von selbst weiter.' },
    },
    microphone: {
      refused: {
        what: 'Ihr Browser sperrt das Mikrofon.',
        todo: 'Erlauben Sie es neben der Adressleiste und drücken Sie dann auf „Mikrofon“. Sie können auch ohne teilnehmen und zuhören.',
      },
      missing: {
        what: 'Es wurde kein Mikrofon gefunden.',
        todo: 'Schließen Sie eines an und drücken Sie auf „Mikrofon“, oder nehmen Sie teil und hören zu.',
      },
      unplugged: {
        what: 'Ihr Mikrofon wurde abgezogen.',
        todo: 'Drücken Sie auf „Mikrofon“, um ein anderes zu nehmen, oder nehmen Sie teil und hören zu.',
      },
      failed: {
        what: 'Das Mikrofon startet nicht.',
        todo: 'Vielleicht nutzt es ein anderes Programm. Schließen Sie es und drücken Sie auf „Mikrofon“, oder nehmen Sie teil und hören zu.',
      },
      paused: { what: 'Ihr Gerät hat das Mikrofon angehalten.', todo: 'Es geht von selbst weiter.' },
    },
  },
  lost: {
    camera: {
      refused: 'Ihr Browser sperrt die Kamera: Niemand sieht Sie. Erlauben Sie sie neben der Adressleiste.',
      missing: 'Es wurde keine Kamera gefunden: Niemand sieht Sie.',
      unplugged: 'Ihre Kamera wurde abgezogen: Niemand sieht Sie.',
      failed: 'Ihre Kamera ist stehen geblieben: Niemand sieht Sie. Vielleicht nutzt sie ein anderes Programm.',
      paused: 'Ihr Gerät hat die Kamera angehalten: Niemand sieht Sie. Es geht von selbst weiter.',
    },
    microphone: {
      refused: 'Ihr Browser sperrt das Mikrofon: Niemand hört Sie. Erlauben Sie es neben der Adressleiste.',
      missing: 'Es wurde kein Mikrofon gefunden: Niemand hört Sie.',
      unplugged: 'Ihr Mikrofon wurde abgezogen: Niemand hört Sie.',
      failed: 'Ihr Mikrofon ist stehen geblieben: Niemand hört Sie. Vielleicht nutzt es ein anderes Programm.',
      paused:
        'Ihr Gerät hat das Mikrofon angehalten, vielleicht wegen eines Anrufs: Niemand hört Sie. Es geht von selbst weiter.',
    },
  },
  again: 'Erneut versuchen',
  another: 'Ein anderes Gerät nehmen',
  unnamed: { microphone: 'Mikrofon {number}', camera: 'Kamera {number}' },
  standard: 'Standardgerät',
  cameraOff: 'Ihre Kamera ist aus',
  cameraStarting: 'Ihre Kamera startet',
};
