/** What is done to one's own sound and picture before it leaves this device. */
export const effects = {
  microphone: {
    label: 'Geräusche mindern',
    stopped: {
      busy: 'Geräusche werden nicht mehr gemindert: Dieses Gerät hatte zu viel zu tun. Andere hören Sie wie zuvor.',
      failed:
        'Geräusche konnten nicht gemindert werden: Was dazu nötig ist, ließ sich nicht laden. Andere hören Sie wie zuvor.',
    },
  },
  camera: {
    label: 'Meinen Hintergrund unscharf zeigen',
    stopped: {
      busy: 'Ihre Kamera ist aus: Dieses Gerät hatte zu viel zu tun, um Ihren Hintergrund unscharf zu zeigen.',
      failed:
        'Ihre Kamera ist aus: Ihr Hintergrund ließ sich nicht unscharf zeigen. Drücken Sie „Kamera“, um es noch einmal zu versuchen.',
    },
  },
  starting: 'Wird geladen …',
  private: 'Beides geschieht auf diesem Gerät. Nichts davon wird irgendwohin gesendet.',
  without: 'Ohne Unschärfe einschalten',
};
