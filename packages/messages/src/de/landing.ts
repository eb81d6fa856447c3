export const landing = {
  signInPage: 'Anmelden',
  title: 'Jeder Mandant hinter seinem eigenen Tor',
  lead: 'Melden Sie sich einmal an und arbeiten Sie in jedem Mandanten, zu dem Sie gehören, in Ihrer dortigen Rolle.',
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
      text: 'Wer entfernt wird oder eine niedrigere Rolle bekommt, wird beim nächsten Klick aufgehalten.',
    },
    record: {
      title: 'Jede Änderung festgehalten',
      text: 'Wer was wann geändert hat, und von was zu was: in einem Protokoll, das nur wächst.',
    },
  },
  failures: {
    cancelled:
      'Sie sind umgekehrt, bevor die Anmeldung fertig war. Versuchen Sie es noch einmal, wann Sie möchten.',
    expired:
      'Die Anmeldung hat zu lange gedauert oder ging in einem anderen Browser weiter. Beginnen Sie von vorn.',
    refused: 'Die Anmeldung wurde unterbrochen. Beginnen Sie von vorn.',
    unavailable: 'Die Anmeldung ist gerade nicht möglich. Versuchen Sie es bald noch einmal.',
  },
};
