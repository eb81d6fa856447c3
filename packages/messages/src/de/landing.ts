export const landing = {
  signInPage: 'Anmelden',
  signIn: 'Anmelden',
  signUp: 'Konto anlegen',
  lostFactor: 'Authenticator-App verloren?',
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
  failures: {
    cancelled: 'Die Anmeldung wurde abgebrochen. Sie können es jederzeit erneut versuchen.',
    expired:
      'Die Anmeldung hat zu lange gedauert oder wurde in einem anderen Browser fortgesetzt. Beginnen Sie von vorn.',
    refused: 'Die Anmeldung wurde unterbrochen. Beginnen Sie von vorn.',
    address_taken:
      'Es gibt schon ein Konto mit dieser E-Mail-Adresse. Melden Sie sich an wie zuvor; weitere Konten verbinden Sie unter „Sicherheit“.',
  },
};
