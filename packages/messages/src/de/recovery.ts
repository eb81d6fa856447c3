/** Mit einem Ersatzcode wieder hineinkommen: was jemand davon sieht. */
export const recovery = {
  title: 'Authenticator-App verloren?',
  text: 'Geben Sie Ihre E-Mail-Adresse und einen Ihrer Ersatzcodes ein. Wenn beide zusammenpassen, schicken wir an diese Adresse einen Link, der Ihre Authenticator-App ausschaltet. Zum Anmelden brauchen Sie weiterhin Ihr Passwort.',
  email: 'E-Mail-Adresse',
  code: 'Ersatzcode',
  codeHint: 'Vier Gruppen aus je vier Buchstaben und Ziffern.',
  submit: 'Link anfordern',
  noCodes:
    'Keine Ersatzcodes? Ein Admin Ihres Mandanten kann Ihren zweiten Faktor zurücksetzen, oder Sie wenden sich an den Support.',
  back: 'Zurück zur Anmeldung',
  sent: {
    title: 'Sehen Sie in Ihr Postfach',
    text: 'Wenn Adresse und Code zusammenpassen, ist ein Link unterwegs. Öffnen Sie ihn innerhalb von 15 Minuten in diesem Browser.',
    nothing:
      'Nach einigen Minuten noch nichts da? Prüfen Sie beides auf Tippfehler und sehen Sie im Spam-Ordner nach.',
    again: 'Noch einmal versuchen',
  },
  link: {
    title: 'Authenticator-App ausschalten',
    text: 'Damit enden alle Ihre Sitzungen, und der eingegebene Ersatzcode ist verbraucht. Melden Sie sich danach mit Ihrem Passwort an und richten Sie unter „Sicherheit“ wieder eine Authenticator-App ein.',
    submit: 'Ausschalten und überall abmelden',
  },
  done: {
    title: 'Ihre Authenticator-App wird ausgeschaltet',
    text: 'Das dauert einige Sekunden. Alle Ihre Sitzungen sind beendet, und wir haben Ihnen dazu eine E-Mail geschickt.',
    signIn: 'Anmelden',
  },
  problems: {
    invalid: 'Prüfen Sie beide Felder: Ein Ersatzcode hat 16 Buchstaben und Ziffern.',
    too_many: 'Zu viele Versuche. Warten Sie eine Stunde und versuchen Sie es dann noch einmal.',
    void: 'Dieser Link gilt nicht: Er wurde schon benutzt, ist älter als 15 Minuten oder wurde in einem anderen Browser angefordert. Beginnen Sie hier von vorn.',
    unavailable: 'Das hat nicht geklappt. Versuchen Sie es gleich noch einmal.',
  },
};
