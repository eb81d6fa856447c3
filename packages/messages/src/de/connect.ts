/** Die Seite, auf der eine Person einer App erlaubt, in ihrem Namen zu handeln. */
export const connect = {
  title: 'App verbinden',
  heading: 'Darf {app} in Ihrem Namen handeln?',
  where: 'Die Antwort geht an',
  computer: 'Eine App auf diesem Computer',
  asks: 'Sie möchte',
  asksRead: 'lesen',
  asksWrite: 'lesen und ändern',
  as: 'Sie sind',
  warning:
    'Ihren Namen hat die App selbst gewählt. Wir wissen nur, dass die Antwort an {host} geht: Erlauben Sie es nur, wenn Sie dort begonnen haben.',
  computerWarning:
    'Jedes Programm auf diesem Computer kann sich {app} nennen. Erlauben Sie es nur, wenn Sie das gerade selbst begonnen haben.',
  tenant: 'In welchem Mandanten?',
  may: 'Was darf sie?',
  access: {
    read: 'Nur lesen',
    readHint: 'Sehen, was Sie sehen. Nichts ändern.',
    everything: 'Alles, was ein persönlicher Schlüssel kann',
    everythingHint:
      'Lesen und ändern, was Sie dürfen. Nie Schlüssel, Rollen oder wie sich jemand anmeldet.',
    chosen: 'Nur, was ich auswähle',
    chosenHint: 'Was Sie in dem Mandanten selbst nicht dürfen, entfällt.',
  },
  list: 'Berechtigungen auswählen',
  term: 'Wie lange?',
  days: '{days} Tage',
  bounds:
    'Sie darf nie mehr, als Sie in dem Moment dürfen. Was sie tut, steht mit Ihrem Namen und dem der App im Protokoll. Trennen können Sie sie auf Ihrer Kontoseite unter „Schlüssel“, und ein Admin kann es auch.',
  allow: 'Erlauben',
  deny: 'Nicht erlauben',
  signInText: 'Um eine App zu verbinden, bestätigen Sie zuerst, dass Sie es sind.',
  signIn: 'Erneut anmelden',
  noTenant: 'Um eine App zu verbinden, brauchen Sie einen Mandanten.',
  refused: {
    title: 'Diese App lässt sich nicht verbinden',
    client:
      'Wir konnten nicht feststellen, welche App das ist. Beginnen Sie in der App noch einmal.',
    redirect:
      'Die App will die Antwort an eine Adresse, die nicht ihre ist. Versuchen Sie es nur erneut, wenn Sie ihr vertrauen.',
    request: 'Die App hat auf eine Art gefragt, die wir nicht annehmen. Vielleicht ist sie zu alt.',
    busy: 'Sie haben zu viele dieser Seiten geöffnet. Versuchen Sie es in einer Stunde noch einmal.',
  },
  problems: {
    api_key_above_own: 'Keine dieser Berechtigungen haben Sie in dem Mandanten.',
    auth_mfa_required:
      'Der Mandant verlangt einen zweiten Faktor. Richten Sie ihn ein und verbinden Sie dann erneut.',
    auth_sso_required:
      'Der Mandant verlangt seine eigene Anmeldung (SSO). Öffnen Sie erst den Mandanten und verbinden Sie dann erneut.',
    auth_step_up_required: 'Ihre Anmeldung ist zu lange her. Melden Sie sich erneut an.',
    personal_key_refused: 'Der Mandant erlaubt keine Apps, die im Namen von Mitgliedern handeln.',
    personal_key_too_many:
      'Sie haben zu viele Schlüssel und Apps in dem Mandanten. Entfernen Sie erst welche.',
    rate_limited: 'Sie haben zu viele Apps verbunden. Versuchen Sie es später noch einmal.',
    resource_not_found: 'Wählen Sie einen Mandanten, in dem Sie Mitglied sind.',
    tenant_suspended: 'Der Mandant ist gesperrt.',
    unavailable: 'Das hat nicht funktioniert. Versuchen Sie es noch einmal.',
  },
  back: { title: 'Zurück zu {app}', link: 'Weiter' },
};
