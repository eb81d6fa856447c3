export const errors = {
  auth: {
    required: 'Melden Sie sich an, um fortzufahren.',
    token_invalid: 'Das Token ist nicht gültig.',
    session_ended: 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
    cross_site: 'Die Anfrage kam von einer anderen Website.',
    unavailable: 'Die Anmeldung ist gerade nicht möglich. Versuchen Sie es bald noch einmal.',
    step_up_required: 'Bestätigen Sie zuerst, dass Sie es sind: Melden Sie sich noch einmal an.',
    browser_required: 'Tun Sie das angemeldet im Browser, nicht mit einem Token.',
    sign_in_again: 'Sie haben sich überall abgemeldet. Melden Sie sich erneut an.',
    session_too_old_for_tenant:
      'Dieser Mandant verlangt eine neuere Anmeldung. Melden Sie sich noch einmal an.',
    unknown_person: 'Melden Sie sich einmal im Browser an, bevor Sie ein Token verwenden.',
    person_required: 'Das kann nur ein angemeldeter Mensch tun, kein Programm.',
  },
  account: {
    disabled: 'Dieses Konto ist gesperrt. Fragen Sie den Support.',
    only_owner:
      'Diese Person ist die einzige Inhaberin eines Mandanten. Er braucht erst eine andere Inhaberin, oder er muss gelöscht werden.',
    permit_required: 'Bestätigen Sie zuerst, dass Sie es sind: Melden Sie sich noch einmal an.',
    password_wrong: 'Das ist nicht Ihr Passwort.',
    password_refused:
      'Dieses Passwort wird nicht angenommen. Nehmen Sie mindestens 12 Zeichen und keines, das Sie schon hatten.',
    code_wrong: 'Dieser Code stimmt nicht oder gilt nicht mehr.',
    no_new_email: 'Es gibt keine neue Adresse zu bestätigen.',
    mfa_on: 'Eine Authenticator-App ist schon eingerichtet.',
    image_refused:
      'Wählen Sie ein Bild im Format PNG, JPEG oder WebP mit höchstens 256 kB und 1024 Pixeln je Seite.',
  },
  permission: { denied: 'Ihre Rolle erlaubt das nicht.' },
  role: {
    above_own: 'Eine Rolle über der eigenen können Sie weder vergeben noch ändern.',
    exists: 'Es gibt schon eine Rolle mit diesem Namen.',
    in_use: 'Jemand hat diese Rolle. Sagen Sie, welche Rolle an ihre Stelle tritt.',
    too_many: 'Ein Mandant kann höchstens 100 eigene Rollen haben.',
    too_many_members:
      'Mehr als 1.000 Mitglieder haben diese Rolle. Geben Sie einigen von ihnen zuerst eine andere.',
  },
  resource: {
    not_found: 'Hier ist nichts, oder Sie dürfen es nicht sehen.',
    changed:
      'Das wurde geändert, seit Sie es gesehen haben. Laden Sie neu und versuchen Sie es noch einmal.',
  },
  tenant: {
    slug_taken: 'Diese Adresse ist vergeben. Wählen Sie eine andere.',
    too_many:
      'Sie haben so viele Mandanten angelegt, wie eine Person haben darf. Löschen Sie einen, den niemand braucht; er zählt, bis seine Daten endgültig gelöscht sind.',
    too_many_a_day:
      'Sie haben heute so viele Mandanten angelegt, wie eine Person darf. Versuchen Sie es morgen wieder.',
    too_many_slugs:
      'Dieser Mandant hatte schon zehn Adressen. Gehen Sie zu einer davon zurück, oder behalten Sie die jetzige.',
  },
  bulk: {
    unknown_member:
      'Nicht alle in dieser Liste sind hier Mitglied, darum wurde nichts geändert. Laden Sie neu und versuchen Sie es noch einmal.',
    too_many: 'Mehr als 10.000 Mitglieder passen. Grenzen Sie die Suche ein.',
  },
  member: {
    self: 'Das geht nicht zusammen mit anderen an Ihnen selbst.',
    last_owner: 'Ein Mandant braucht mindestens einen aktiven Inhaber.',
    changed:
      'Jemand anderes hat dieses Mitglied geändert. Laden Sie neu und versuchen Sie es noch einmal.',
    not_deactivated: 'Dieses Mitglied ist nicht deaktiviert.',
    not_active: 'Dieses Mitglied ist nicht aktiv.',
    own_account: 'Für Ihr eigenes Konto gibt es eine eigene Seite: Sicherheit.',
    account_shared:
      'Dieses Konto wird auch außerhalb dieses Mandanten genutzt. Nur sein Inhaber kann ändern, wie es sich anmeldet.',
    deactivated: 'Ihr Zugang zu diesem Mandanten wurde deaktiviert.',
    exists: 'Diese Person ist schon Mitglied.',
  },
  api_client: {
    above_own: 'Ein Client kann keine Berechtigung haben, die Sie nicht haben.',
    exists: 'Dieser Client ist schon registriert.',
  },
  api_key: {
    above_own: 'Ein Schlüssel kann keine Berechtigung haben, die Sie nicht haben.',
    exists: 'Es gibt schon einen Schlüssel mit diesem Namen.',
    revoked: 'Dieser Schlüssel wurde widerrufen.',
  },
  invitation: {
    owners_only: 'In diesem Mandanten laden nur Inhaber ein.',
    exists: 'Für diese Adresse gibt es schon eine offene Einladung.',
    not_pending: 'Diese Einladung ist nicht mehr offen.',
    accepted: 'Diese Einladung wurde schon angenommen.',
    revoked: 'Diese Einladung wurde zurückgezogen.',
    expired: 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
    inviter_lost_rights:
      'Wer Sie eingeladen hat, darf das nicht mehr. Bitten Sie um eine neue Einladung.',
    other_email: 'Diese Einladung gilt für eine andere E-Mail-Adresse.',
    email_unverified: 'Bestätigen Sie zuerst Ihre E-Mail-Adresse.',
  },
  operator: { own_account: 'Mit Ihrem eigenen Konto geht das nicht.' },
  project: { exists: 'Es gibt schon ein Projekt mit diesem Namen.' },
  input: {
    invalid: 'Einige Eingaben sind nicht gültig.',
    malformed: 'Die Anfrage konnte nicht gelesen werden.',
    media_type: 'Senden Sie JSON: content-type application/json.',
    too_large: 'Die Anfrage ist zu groß.',
    timed_out: 'Die Anfrage hat zu lange gebraucht.',
    url_too_long: 'Die Adresse ist zu lang.',
    headers_too_large: 'Die Kopfzeilen sind zu groß.',
  },
  method: { not_allowed: 'Diese Adresse nimmt diese Methode nicht an.' },
  idempotency: {
    key_reused: 'Dieser Idempotenzschlüssel wurde für eine andere Anfrage verwendet.',
    in_progress: 'Die erste Anfrage mit diesem Schlüssel läuft noch.',
  },
  rate: {
    limited: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
  },
  internal: { error: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal.' },
  request: {
    timed_out:
      'Das hat zu lange gedauert. Es kann trotzdem noch geschehen: Sehen Sie nach, bevor Sie es noch einmal versuchen.',
  },
  service: {
    unavailable:
      'Ein Dienst, den wir brauchen, antwortet nicht. Versuchen Sie es bald noch einmal.',
  },
  network: {
    unreachable:
      'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  },
  answer: {
    unreadable: 'Die Antwort des Servers ist nicht lesbar. Versuchen Sie es noch einmal.',
  },
};
