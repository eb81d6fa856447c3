/** Die Frage, ob eine Anmeldung mit einem neuen Browser die eigene war. */
export const signInCheck = {
  title: 'Waren Sie das?',
  text: 'Bei Ihrem Konto gab es eine Anmeldung mit einem Browser, den wir noch nicht kannten.',
  device: 'Browser',
  address: 'IP-Adresse',
  time: 'Zeitpunkt',
  unknown: 'Unbekannt',
  mine: 'Ja, das war ich',
  notMine: 'Nein, das war ich nicht',
  consequence:
    'Mit „Nein“ werden Sie überall abgemeldet. Wenn Sie hier ein Passwort haben, gilt es sofort nicht mehr, und Sie wählen mit einem Code aus einer E-Mail ein neues.',
  mineTitle: 'Danke fürs Prüfen',
  mineText: 'Es ändert sich nichts. Ihre Sitzungen können Sie jederzeit einsehen.',
  not_mineTitle: 'Sie sind überall abgemeldet',
  not_mineText:
    'Alle Ihre Sitzungen sind beendet. Wenn Sie hier ein Passwort haben, melden Sie sich an, um ein neues zu wählen: Der Code ist per E-Mail unterwegs. Prüfen Sie danach unter „Sicherheit“, ob alle Passkeys und verbundenen Konten Ihnen gehören.',
  voidTitle: 'Dieser Link gilt nicht mehr',
  voidText:
    'Er wurde schon benutzt oder ist älter als eine Woche. Ihre Sitzungen finden Sie unter „Sicherheit“.',
  unavailableTitle: 'Das hat nicht geklappt',
  unavailableText: 'Öffnen Sie den Link in der E-Mail gleich noch einmal.',
  signIn: 'Anmelden',
  security: '„Sicherheit“ öffnen',
};
