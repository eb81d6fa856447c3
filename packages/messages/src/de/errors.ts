const confirm = 'Bestätigen Sie Ihre Identität: Melden Sie sich erneut an.';

export const errors = {
  auth: {
    required: 'Melden Sie sich an, um fortzufahren.',
    token_invalid: 'Das Token ist ungültig.',
    session_ended: 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
    cross_site: 'Die Anfrage kam von einer anderen Website.',
    unavailable: 'Die Anmeldung ist gerade nicht möglich. Versuchen Sie es in Kürze erneut.',
    step_up_required: confirm,
    second_factor_required:
      'Dafür ist eine Anmeldung mit einer Authenticator-App nötig. Richten Sie unter Profil, Sicherheit eine ein oder melden Sie sich damit neu an.',
    browser_required: 'Melden Sie sich dafür im Browser an. Mit einem Token geht das nicht.',
    sign_in_again: 'Melden Sie sich erneut an, um fortzufahren.',
    sso_required: 'Dieser Mandant verlangt die Anmeldung mit dem Firmenkonto.',
    mfa_required:
      'Dieser Mandant verlangt einen zweiten Faktor. Richten Sie in Ihren Sicherheitseinstellungen eine Authenticator-App ein, oder melden Sie sich mit der vorhandenen erneut an.',
    own_sign_in_required:
      'Ihr Firmenkonto öffnet nur seinen Mandanten. Melden Sie sich dafür mit Ihrem eigenen Konto an.',
    address_taken:
      'Es gibt schon ein Konto mit dieser E-Mail-Adresse. Melden Sie sich an wie zuvor.',
    session_too_old_for_tenant:
      'Dieser Mandant verlangt eine aktuellere Anmeldung. Melden Sie sich erneut an.',
    unknown_person: 'Melden Sie sich einmal im Browser an, bevor Sie ein Token verwenden.',
    person_required: 'Das können nur angemeldete Nutzer, keine API-Schlüssel.',
  },
  account: {
    disabled: 'Dieses Konto ist gesperrt. Wenden Sie sich an den Support.',
    only_owner:
      'Dieser Nutzer ist der einzige Inhaber eines Mandanten. Fügen Sie zuerst einen weiteren Inhaber hinzu oder löschen Sie den Mandanten.',
    permit_required: confirm,
    password_wrong: 'Das ist nicht Ihr Passwort.',
    password_refused:
      'Dieses Passwort ist nicht zulässig. Verwenden Sie mindestens 12 Zeichen und kein früheres Passwort.',
    code_wrong: 'Dieser Code ist falsch oder abgelaufen.',
    no_new_email: 'Es gibt keine neue E-Mail-Adresse zu bestätigen.',
    mfa_needed:
      'Sie können Ihren zweiten Faktor nicht entfernen, weil ein Mandant, in dem Sie Mitglied sind, ihn verlangt.',
    mfa_on: 'Eine Authenticator-App ist bereits eingerichtet.',
    mfa_off: 'Richten Sie zuerst eine Authenticator-App ein.',
    identity_in_use:
      'Dieses Konto gehört hier schon einem anderen Nutzer und kann nicht mit Ihrem verbunden werden.',
    no_password:
      'Ihr Konto hat kein Passwort: Sie melden sich über einen anderen Anbieter an und verwalten es dort.',
    last_way_in: 'Ohne dieses Konto könnten Sie sich nicht mehr anmelden.',
    image_refused:
      'Wählen Sie ein PNG-, JPEG- oder WebP-Bild mit höchstens 256 kB und 1024 Pixeln pro Seite.',
  },
  permission: { denied: 'Ihre Rolle erlaubt das nicht.' },
  role: {
    above_own: 'Sie können keine Rolle vergeben oder ändern, die über Ihrer eigenen steht.',
    exists: 'Es gibt bereits eine Rolle mit diesem Namen.',
    in_use:
      'Diese Rolle wird verwendet. Wählen Sie, welche Rolle ihre Mitglieder stattdessen erhalten.',
    too_many: 'Ein Mandant kann höchstens 100 eigene Rollen haben.',
    too_many_members:
      'Mehr als 1.000 Mitglieder haben diese Rolle. Geben Sie einigen von ihnen zuerst eine andere Rolle.',
  },
  resource: {
    not_found: 'Nicht gefunden, oder Sie haben keinen Zugriff.',
    changed:
      'Das wurde geändert, seit Sie es geladen haben. Laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  staff_request: {
    own: 'Das muss jemand anderes aus dem Betrieb bestätigen.',
    exists: 'Das wartet schon auf eine zweite Person.',
    closed: 'Darüber ist schon entschieden, oder die Frist ist abgelaufen.',
    outdated:
      'Das Konto oder die Person, die gefragt hat, ist nicht mehr wie zuvor. Lehnen Sie ab und fragen Sie neu an.',
  },
  support: {
    off: 'Der Supportzugang ist in dieser Installation abgeschaltet.',
    read_only: 'Dieser Supportzugang erlaubt nur das Lesen.',
    own_request:
      'Ihre eigene Anfrage können Sie nicht genehmigen. Bitten Sie einen anderen Inhaber.',
    member: 'Sie sind bereits Mitglied dieses Mandanten.',
    exists: 'Für diesen Mandanten haben Sie schon eine Anfrage oder einen Zugang.',
    not_open: 'Diese Anfrage wurde bereits beantwortet oder ist abgelaufen.',
  },
  tenant: {
    suspended: 'Dieser Mandant ist gesperrt und kann nur gelesen werden.',
    moving:
      'Die Daten dieses Mandanten ziehen in eine andere Datenbank um. Versuchen Sie es in einigen Sekunden erneut.',
    no_database: 'Dieser Mandant hat keine eigene Datenbank.',
    already_there: 'Die Daten dieses Mandanten sind bereits dort.',
    move_exists:
      'Ein Umzug dieses Mandanten steht an oder läuft bereits. Brechen Sie ihn zuerst ab.',
    move_past_switch: 'Dieser Umzug lässt sich nicht mehr abbrechen: Er ist in Sekunden fertig.',
    database_unavailable:
      'Die Datenbank dieses Mandanten ist nicht erreichbar. Versuchen Sie es in Kürze erneut.',
    own_factor_required:
      'Melden Sie sich zuerst selbst mit einem zweiten Faktor an. Sonst würden Sie sich aussperren.',
    slug_taken: 'Diese URL ist bereits vergeben. Wählen Sie eine andere.',
    too_many:
      'Sie haben die Höchstzahl an Mandanten pro Person erreicht. Löschen Sie einen, der nicht mehr gebraucht wird; er zählt, bis seine Daten endgültig gelöscht sind.',
    too_many_a_day:
      'Sie haben die Höchstzahl an neuen Mandanten für heute erreicht. Versuchen Sie es morgen wieder.',
    too_many_slugs:
      'Dieser Mandant hatte bereits zehn URLs. Behalten Sie die aktuelle oder verwenden Sie eine frühere wieder.',
  },
  bulk: {
    unknown_member:
      'Nicht alle Personen in dieser Liste sind hier Mitglied, deshalb wurde nichts geändert. Laden Sie die Seite neu und versuchen Sie es erneut.',
    too_many: 'Mehr als 10.000 Mitglieder passen zur Suche. Grenzen Sie sie ein.',
  },
  member: {
    self: 'Sie können sich selbst nicht in eine Sammelaktion einbeziehen.',
    last_owner: 'Ein Mandant braucht mindestens einen aktiven Inhaber.',
    not_deactivated: 'Dieses Mitglied ist nicht deaktiviert.',
    not_active: 'Dieses Mitglied ist nicht aktiv.',
    own_account: 'Ihr eigenes Konto ändern Sie unter „Sicherheit“.',
    account_federated:
      'Dieses Konto hat hier kein Passwort: Der Nutzer meldet sich über einen anderen Anbieter an und ändert seine Anmeldung dort.',
    account_shared:
      'Dieses Konto wird auch außerhalb dieses Mandanten genutzt. Nur der Nutzer selbst kann seine Anmeldung ändern.',
    deactivated: 'Ihr Zugang zu diesem Mandanten wurde deaktiviert.',
    exists: 'Dieser Nutzer ist bereits Mitglied.',
  },
  api_client: {
    above_own: 'Ein Client kann keine Berechtigung haben, die Sie nicht haben.',
    exists: 'Dieser Client ist bereits registriert.',
  },
  api_key: {
    above_own: 'Ein Schlüssel kann keine Berechtigung haben, die Sie nicht haben.',
    exists: 'Es gibt bereits einen Schlüssel mit diesem Namen.',
    revoked: 'Dieser Schlüssel wurde widerrufen.',
  },
  personal_key: {
    refused: 'Dieser Mandant erlaubt keine persönlichen Schlüssel.',
    too_many: 'Sie haben zu viele Schlüssel in diesem Mandanten. Widerrufen Sie zuerst einen.',
  },
  invitation: {
    owners_only: 'In diesem Mandanten können nur Inhaber Personen einladen.',
    exists: 'Für diese E-Mail-Adresse gibt es bereits eine offene Einladung.',
    not_pending: 'Diese Einladung ist nicht mehr offen.',
    accepted: 'Diese Einladung wurde bereits angenommen.',
    revoked: 'Diese Einladung wurde widerrufen.',
    expired: 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
    inviter_lost_rights:
      'Die Person, die Sie eingeladen hat, kann keine Personen mehr einladen. Bitten Sie um eine neue Einladung.',
    other_email: 'Diese Einladung gilt für eine andere E-Mail-Adresse.',
    email_unverified: 'Bestätigen Sie zuerst Ihre E-Mail-Adresse.',
  },
  access_request: {
    exists: 'Darum haben Sie schon gebeten. Sie hören davon, sobald jemand antwortet.',
    refused: 'Das wurde abgelehnt. In einer Woche können Sie erneut darum bitten.',
  },
  join_request: {
    exists: 'Sie haben schon angefragt. Sie bekommen eine E-Mail, sobald jemand antwortet.',
    refused: 'Ihre Anfrage wurde abgelehnt. Nach einer Woche können Sie wieder anfragen.',
    void: 'Diese Anfrage gilt nicht mehr: Konto oder E-Mail-Adresse der Person haben sich geändert, oder über die Domain kommt niemand mehr herein.',
  },
  operator: { own_account: 'Das ist mit Ihrem eigenen Konto nicht möglich.' },
  webhook: {
    url_refused:
      'Verwenden Sie eine https-URL auf Port 443, die zu einem Server im Internet führt, ohne Benutzernamen oder Passwort darin.',
    too_many: 'Ein Mandant kann bis zu 10 Webhooks haben. Löschen Sie zuerst einen.',
    off: 'Dieser Webhook ist ausgeschaltet. Schalten Sie ihn zuerst ein.',
    test_waits: 'Fünf Testereignisse sind noch unterwegs. Warten Sie diese zuerst ab.',
  },
  scim: {
    connected: 'Es ist schon ein Verzeichnis verbunden. Trennen Sie es zuerst.',
    too_many_tokens: 'Es gibt schon zwei Token. Widerrufen Sie zuerst eines.',
    exists:
      'Das Verzeichnis hat schon einen Eintrag mit diesem Namen, dieser externen ID oder diesem Mitglied.',
    last_owner:
      'Das ist der letzte Inhaber des Mandanten. Machen Sie zuerst jemand anderen zum Inhaber.',
    owner_kept:
      'Dieser Mandant lässt sein Verzeichnis diesen Inhaber nicht deaktivieren oder reaktivieren.',
    unknown_member: 'Eines dieser Mitglieder ist keine Person dieses Verzeichnisses.',
    too_many_members: 'Eine Gruppe kann bis zu 10.000 Mitglieder haben.',
  },
  domain: {
    not_a_domain: 'Das ist keine E-Mail-Domain. Geben Sie den Teil nach dem @ ein, etwa acme.com.',
    public_suffix:
      'Diese Endung teilen sich viele Organisationen. Geben Sie Ihre eigene Domain darunter ein.',
    public_mail:
      'Bei diesem Anbieter bekommt jeder eine Adresse. Deshalb kann kein Mandant die Domain beanspruchen.',
    own: 'Das ist die Domain dieses Dienstes.',
    exists: 'Diese Domain ist schon in Ihrer Liste.',
    taken:
      'Ein anderer Mandant hat diese Domain schon bestätigt. Gehört sie Ihnen, bitten Sie ihn um Freigabe oder wenden Sie sich an den Support.',
    too_many: 'Ein Mandant kann bis zu 100 Domains haben.',
  },
  sso: {
    provider_refused: 'Die Angaben Ihres Identitätsanbieters konnten nicht verwendet werden.',
    too_many_connections: 'Ein Mandant kann bis zu 10 Verbindungen haben.',
    test_required:
      'Testen Sie diese Verbindung zuerst: Ihre jetzigen Einstellungen haben in den letzten 24 Stunden keinen Test bestanden.',
    owner_sign_in_required:
      'Ein Inhaber muss sich in den letzten 24 Stunden über die Verbindung angemeldet haben. Melden Sie sich einmal mit Ihrem Firmenkonto an, und versuchen Sie es dann erneut.',
    break_glass_required:
      'Wählen Sie 1 bis 3 Inhaber, die sich ohne Identitätsanbieter anmelden können. Jeder braucht einen zweiten Faktor.',
    last_break_glass:
      'Das ist der letzte Inhaber, der sich ohne Identitätsanbieter anmelden kann. Wählen Sie zuerst einen anderen, oder machen Sie SSO optional.',
    last_connection:
      'Alle müssen sich über diese Verbindung anmelden. Machen Sie SSO zuerst optional, oder aktivieren Sie eine andere Verbindung.',
    last_certificate: 'Das ist das letzte Zertifikat. Fügen Sie zuerst das neue hinzu.',
  },
  files: {
    off: 'Diese Installation hat keine Dateien.',
    quota_exceeded:
      'Für diese Datei ist nicht genug Speicher frei. Löschen Sie erst andere Dateien.',
    incomplete: 'Die Datei ist nicht vollständig angekommen. Setzen Sie das Hochladen fort.',
    not_uploading: 'Dieses Hochladen ist schon beendet.',
    not_ready: 'Diese Datei wird noch hochgeladen.',
    infected:
      'In dieser Datei wurde Schadsoftware gefunden. Sie kann nicht heruntergeladen werden.',
  },
  public_page: {
    too_many_files:
      'Eine öffentliche Seite zeigt höchstens 100 Dateien. Ziehen Sie erst eine zurück.',
    too_many_guests:
      'Diese Seite hatte in diesem Monat so viele Gäste, wie sie haben darf. Versuchen Sie es im nächsten Monat wieder, oder melden Sie sich an.',
  },
  project: { exists: 'Es gibt bereits ein Projekt mit diesem Namen.' },
  input: {
    invalid: 'Einige Eingaben sind ungültig.',
    malformed: 'Die Anfrage konnte nicht gelesen werden.',
    media_type: 'Senden Sie JSON: content-type application/json.',
    too_large: 'Die Anfrage ist zu groß.',
    timed_out: 'Die Anfrage hat zu lange gebraucht.',
    url_too_long: 'Die URL ist zu lang.',
    headers_too_large: 'Die Header sind zu groß.',
  },
  method: { not_allowed: 'Diese URL unterstützt diese Methode nicht.' },
  idempotency: {
    key_reused: 'Dieser Idempotenzschlüssel wurde bereits für eine andere Anfrage verwendet.',
    in_progress: 'Die erste Anfrage mit diesem Schlüssel läuft noch.',
  },
  rate: {
    limited: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.',
  },
  internal: { error: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut.' },
  request: {
    timed_out:
      'Das hat zu lange gedauert und wird möglicherweise noch abgeschlossen. Prüfen Sie das, bevor Sie es erneut versuchen.',
  },
  service: {
    unavailable:
      'Ein Dienst, auf den wir angewiesen sind, antwortet nicht. Versuchen Sie es in Kürze erneut.',
  },
  upload: {
    refused:
      'Der Speicher hat die Datei abgelehnt. Versuchen Sie es erneut oder wählen Sie die Datei neu aus.',
  },
  network: {
    unreachable:
      'Wir können den Server nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
  answer: {
    unreadable: 'Die Antwort des Servers ist nicht lesbar. Versuchen Sie es erneut.',
  },
};
