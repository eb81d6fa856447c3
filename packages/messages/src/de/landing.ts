export const landing = {
  signInPage: 'Anmelden',
  title: 'Jeder Mandant hinter seinem eigenen Tor',
  lead: 'Melden Sie sich einmal an und arbeiten Sie in allen Ihren Mandanten, jeweils mit Ihrer dortigen Rolle.',
  signIn: 'Anmelden',
  signUp: 'Konto anlegen',
  notSignedIn: 'Sie sind nicht angemeldet',
  pledges: {
    walls: {
      title: 'Zweifach getrennt',
      text: 'Ihre Rolle bestimmt, was Sie dürfen, und die Datenbank selbst hält Mandanten auseinander.',
    },
    end: {
      title: 'Zugang, der rechtzeitig endet',
      text: 'Wird ein Mitglied entfernt oder erhält es eine niedrigere Rolle, gilt das ab seinem nächsten Klick.',
    },
    record: {
      title: 'Jede Änderung protokolliert',
      text: 'Wer was wann geändert hat, mit den Werten davor und danach, in einem unveränderlichen Protokoll.',
    },
  },
  failures: {
    cancelled: 'Die Anmeldung wurde abgebrochen. Sie können es jederzeit erneut versuchen.',
    expired:
      'Die Anmeldung hat zu lange gedauert oder wurde in einem anderen Browser fortgesetzt. Beginnen Sie von vorn.',
    refused: 'Die Anmeldung wurde unterbrochen. Beginnen Sie von vorn.',
  },
};
