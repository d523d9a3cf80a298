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
      absent: {
        what: '„{name}“ ist nicht angeschlossen',
        todo: 'Das ist die Kamera, die Sie zuletzt genutzt haben. Schließen Sie sie an, wählen Sie eine andere, oder nehmen Sie ohne teil.',
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
      absent: {
        what: '„{name}“ ist nicht angeschlossen.',
        todo: 'Das ist das Mikrofon, das Sie zuletzt genutzt haben; deshalb bleibt Ihres aus. Schließen Sie es an, wählen Sie ein anderes, oder nehmen Sie teil und hören zu.',
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
      absent: 'Die Kamera, die Sie zuletzt genutzt haben, ist nicht angeschlossen: Niemand sieht Sie.',
      paused: 'Ihr Gerät hat die Kamera angehalten: Niemand sieht Sie. Es geht von selbst weiter.',
    },
    microphone: {
      refused: 'Ihr Browser sperrt das Mikrofon: Niemand hört Sie. Erlauben Sie es neben der Adressleiste.',
      missing: 'Es wurde kein Mikrofon gefunden: Niemand hört Sie.',
      unplugged: 'Ihr Mikrofon wurde abgezogen: Niemand hört Sie.',
      failed: 'Ihr Mikrofon ist stehen geblieben: Niemand hört Sie. Vielleicht nutzt es ein anderes Programm.',
      absent: 'Das Mikrofon, das Sie zuletzt genutzt haben, ist nicht angeschlossen: Niemand hört Sie.',
      paused:
        'Ihr Gerät hat das Mikrofon angehalten, vielleicht wegen eines Anrufs: Niemand hört Sie. Es geht von selbst weiter.',
    },
  },
  loudspeaker: 'Lautsprecher',
  own: {
    heading: 'Ton und Video',
    close: 'Schließen',
    system: 'Sie hören andere dort, wo Ihr System seinen Ton abspielt.',
  },
  again: 'Erneut versuchen',
  another: 'Ein anderes Gerät nehmen',
  unnamed: { microphone: 'Mikrofon {number}', camera: 'Kamera {number}' },
  standard: 'Standardgerät',
  notConnected: '{name} (nicht angeschlossen)',
  asking: {
    what: 'Ihr Browser fragt nach Kamera und Mikrofon',
    todo: 'Erlauben Sie beides, damit andere Sie sehen und hören. Gesendet wird nichts, bevor Sie drinnen sind.',
  },
  allow: {
    heading: {
      microphone: 'Lassen Sie Foyer Sie hören',
      camera: 'Lassen Sie Foyer Sie sehen',
      both: 'Lassen Sie Foyer Sie sehen und hören',
    },
    where: {
      chromium: 'Drücken Sie auf das Zeichen links in der Adressleiste, und schalten Sie dort ein, was aus ist.',
      firefox:
        'Drücken Sie auf das durchgestrichene Zeichen links in der Adressleiste, und entfernen Sie das Kreuz bei „Blockiert“.',
      safari:
        'Wählen Sie in der Menüleiste Safari, dann „Einstellungen für diese Website“, und erlauben Sie dort beides.',
      phone:
        'Drücken Sie auf das Zeichen links in der Adressleiste, dann auf „Berechtigungen“, und erlauben Sie dort beides.',
      iphone:
        'Drücken Sie auf das Zeichen links in der Adressleiste, dann auf „Website-Einstellungen“, und erlauben Sie dort beides.',
    },
    after: 'Sie gehen von selbst an, oder wenn Sie auf ihre Tasten drücken. Sie können auch ohne teilnehmen.',
  },
  test: {
    open: 'Ton und Bild prüfen',
    heading: 'Ton und Bild prüfen',
    close: 'Schließen',
    private: 'Nur Sie hören und sehen das. Nichts wird gesendet oder aufbewahrt.',
    works: 'Geht',
    speaker: {
      play: 'Ton abspielen',
      playing: 'Spielt …',
      hear: 'Ich höre ihn',
      nothing: 'Ich höre nichts',
    },
    speakerHelp: 'Stellen Sie dieses Gerät lauter, und sehen Sie nach, wohin sein Ton geht: vielleicht in ein Headset.',
    recorder: {
      record: '3 Sekunden aufnehmen',
      recording: 'Sprechen Sie jetzt …',
      playing: 'Das sind Sie …',
      hear: 'Das war ich',
      nothing: 'Ich habe nichts gehört',
    },
    recorderHelp:
      'Wählen Sie ein anderes Mikrofon, oder sprechen Sie näher daran. Der Balken bewegt sich, wenn es Sie hört.',
    recorderFailed: 'Dieser Browser konnte nicht aufnehmen. Der Balken zeigt trotzdem, ob er Sie hört.',
    off: { microphone: 'Ihr Mikrofon ist aus.', camera: 'Ihre Kamera ist aus.' },
    turnOn: 'Einschalten',
  },
  cameraOff: 'Ihre Kamera ist aus',
  cameraStarting: 'Ihre Kamera startet',
};
