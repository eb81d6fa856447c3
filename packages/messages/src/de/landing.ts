export const landing = {
  signInPage: 'Anmelden',
  title: 'Jeder Mandant hinter seinem eigenen Tor',
  lead: 'Melden Sie sich einmal an und arbeiten Sie in allen Ihren Mandanten, jeweils mit Ihrer dortigen Rolle.',
  signIn: 'Anmelden',
  signUp: 'Konto anlegen',
  continueWith: 'Weiter mit {provider}',
  connect: {
    title: 'Sie haben bereits ein Konto',
    text: 'Sie haben bereits ein Konto mit der Adresse {email}. Melden Sie sich einmal mit Ihrem Passwort an, um {provider} zu verbinden. Danach öffnen beide dasselbe Konto.',
    signIn: 'Mit Passwort anmelden',
    back: 'Zurück',
    minutes:
      'Tun Sie das innerhalb von 10 Minuten und in diesem Browser. Sonst wird nichts verbunden.',
  },
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
    address_taken:
      'Es gibt schon ein Konto mit dieser E-Mail-Adresse. Melden Sie sich an wie zuvor; weitere Konten verbinden Sie unter „Sicherheit“.',
  },
};
