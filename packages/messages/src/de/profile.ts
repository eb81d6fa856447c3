export const profile = {
  title: 'Profil',
  description: 'So sehen andere Personen in Ihren Mandanten Sie.',
  you: {
    title: 'Sie',
    name: 'Name',
    nameHint: 'Für alle in Ihren Mandanten sichtbar. Die Änderung erscheint in deren Protokollen.',
    save: 'Namen speichern',
    saved: 'Ihr Name ist jetzt {name}.',
  },
  picture: {
    title: 'Bild',
    hint: 'PNG, JPEG oder WebP. Wir schneiden das Bild quadratisch zu und entfernen Metadaten.',
    choose: 'Bild wählen …',
    remove: 'Bild entfernen',
    saved: 'Bild gespeichert.',
    removed: 'Bild entfernt.',
    unreadable: 'Diese Datei ist kein lesbares Bild.',
  },
  facts: {
    email: 'E-Mail-Adresse',
    verified: 'Bestätigt',
    unverified: 'Nicht bestätigt',
    staff: 'Betrieb',
    operator: 'Betreiber',
    security: 'Sicherheit',
    toSecurity: 'Passwort, E-Mail-Adresse, Authenticator-App, Sitzungen',
    theme: 'Darstellung',
  },
  memberships: {
    title: 'Mitgliedschaften',
    description: 'Die Mandanten, zu denen Sie gehören, und Ihre jeweilige Rolle.',
    none: 'Sie gehören noch zu keinem Mandanten.',
  },
  security: {
    title: 'Sicherheit',
    description:
      'Wie Sie sich anmelden, wo Sie angemeldet sind und was zuletzt in Ihrem Konto passiert ist.',
    back: 'Zurück zu Ihrem Profil',
  },
  accounts: {
    title: 'Verbundene Konten',
    description: 'Konten bei anderen Anbietern, mit denen Sie sich anmelden.',
    noPassword:
      'Sie melden sich über einen anderen Anbieter an und haben hier kein Passwort. Passwort und zweiten Faktor verwalten Sie dort.',
    unavailable:
      'Ihre verbundenen Konten können gerade nicht angezeigt werden. Versuchen Sie es bald erneut.',
    since: 'Verbunden <time></time>',
    connect: '{provider} verbinden',
    remove: '<hidden>{provider} </hidden>Entfernen',
    outcomes: {
      done: 'Das Konto ist verbunden. Es meldet sich jetzt als Sie an.',
      in_use:
        'Dieses Konto gehört hier schon einem anderen Nutzer und kann nicht mit Ihrem verbunden werden.',
      failed: 'Das Konto wurde nicht verbunden. Versuchen Sie es erneut.',
    },
    removal: {
      title: '{provider} entfernen?',
      description: 'Mit diesem Konto melden Sie sich dann nicht mehr an. Ihr Passwort bleibt.',
      confirm: 'Konto entfernen',
      done: '{provider} ist nicht mehr verbunden.',
    },
  },
  permit: {
    title: 'Identität bestätigen',
    text: 'Um Ihre Anmeldung zu ändern, melden Sie sich zuerst erneut an. Das gilt zehn Minuten lang.',
    go: 'Identität bestätigen',
    given:
      'Sie haben Ihre Identität bestätigt. Einige Minuten lang können Sie Ihre Anmeldung ändern.',
  },
  password: {
    title: 'Passwort',
    description: 'Wenn Sie Ihr Passwort ändern, enden alle Ihre anderen Sitzungen.',
    current: 'Aktuelles Passwort',
    new: 'Neues Passwort',
    newHint: 'Mindestens 12 Zeichen. Wir empfehlen einen Passwortmanager.',
    repeat: 'Neues Passwort wiederholen',
    differs: 'Die Passwörter stimmen nicht überein.',
    save: 'Passwort ändern',
    saved:
      'Passwort geändert. {count, plural, =0 {Sie hatten keine anderen Sitzungen.} one {Wir haben eine andere Sitzung beendet.} other {Wir haben # andere Sitzungen beendet.}}',
  },
  email: {
    title: 'E-Mail-Adresse',
    description:
      'Sie melden sich mit <b>{email}</b> an. Eine neue Adresse gilt, sobald Sie den Code eingeben, den wir an sie senden. Danach informieren wir die alte Adresse.',
    new: 'Neue E-Mail-Adresse',
    send: 'Code senden',
    sent: 'Wenn {email} verfügbar ist, haben wir einen Code dorthin gesendet.',
    waiting:
      'Geben Sie den Code ein, den wir an <b>{email}</b> gesendet haben. Bis dahin ändert sich nichts.',
    code: 'Code',
    confirm: 'Adresse bestätigen',
    confirmed: 'Sie melden sich jetzt mit {email} an.',
    cancel: 'Aktuelle Adresse behalten',
    cancelled: 'Ihre E-Mail-Adresse bleibt unverändert.',
  },
  mfa: {
    title: 'Authenticator-App',
    description: 'Ergänzt jede Anmeldung um einen Code von Ihrem Gerät.',
    on: 'An',
    off: 'Aus',
    setUp: 'Einrichten …',
    remove: 'Entfernen …',
    dialog: {
      title: 'Authenticator-App einrichten',
      scan: 'Scannen Sie diesen Code mit einer App wie Aegis, 1Password oder Google Authenticator.',
      qr: 'QR-Code für Ihre Authenticator-App',
      secret: 'Oder geben Sie diesen Schlüssel von Hand ein',
      code: 'Code aus der App',
      recovery:
        'Es gibt keine Wiederherstellungscodes. Speichern Sie diesen Schlüssel jetzt auch auf einem zweiten Gerät oder in einem Passwortmanager. Wenn Sie alle Kopien verlieren, kann Ihnen nur der Support wieder Zugang geben, nachdem er Ihre Identität geprüft hat.',
      confirm: 'Einschalten',
      done: 'Jede Anmeldung fragt jetzt nach einem Code.',
    },
    removal: {
      title: 'Authenticator-App entfernen?',
      description:
        'Sie melden sich dann als {email} nur mit Ihrem Passwort an. Wir bestätigen Ihnen diese Änderung per E-Mail.',
      confirm: 'Entfernen',
      done: 'Die Anmeldung fragt nicht mehr nach einem Code.',
    },
  },
  sessions: {
    title: 'Sitzungen',
    description:
      'Browser, in denen Sie angemeldet sind. Beenden Sie Sitzungen, die Sie nicht kennen oder nicht mehr brauchen.',
    pages: 'Seiten der Sitzungen',
    columns: {
      device: 'Gerät',
      address: 'IP-Adresse',
      signedIn: 'Angemeldet',
      lastSeen: 'Zuletzt gesehen',
    },
    current: 'Dieser Browser',
    unknown: 'Unbekannt',
    end: 'Beenden<hidden>: Sitzung mit {device}</hidden>',
    ended: 'Sitzung mit {device} beendet.',
    goesOn: 'Sitzung beibehalten.',
    endOthers: 'Alle anderen beenden',
    endOthersTitle: 'Alle anderen Sitzungen beenden?',
    endOthersText: 'Hier bleiben Sie angemeldet. Überall sonst müssen Sie sich erneut anmelden.',
    othersEnded: '{count, plural, one {Eine Sitzung beendet.} other {# Sitzungen beendet.}}',
  },
  deletion: {
    title: 'Konto löschen',
    description:
      'Sie verlassen sofort alle Mandanten und werden überall abgemeldet. Danach löschen wir Ihr Konto und Ihre personenbezogenen Daten.',
    open: 'Konto löschen …',
    question: 'Ihr Konto löschen?',
    text: 'Sie verlieren sofort den Zugang zu allen Ihren Mandanten, und Ihr Konto wird innerhalb von Minuten gelöscht. Das lässt sich nicht rückgängig machen.',
    owned:
      'Sie sind der einzige Inhaber von {tenants}. Übertragen Sie zuerst die Inhaberschaft oder löschen Sie den Mandanten in seinen Einstellungen.',
    email: 'Geben Sie zur Bestätigung {email} ein',
    submit: 'Konto löschen',
  },
  everywhere: {
    title: 'Überall abmelden',
    description:
      'Für den Fall, dass Sie ein Gerät verloren haben oder eine andere Person Ihr Passwort kennen könnte. Alle Ihre Sitzungen und Zugriffstoken enden sofort, auch diese Sitzung. API-Schlüssel gelten weiter: Widerrufen Sie sie in den Einstellungen ihres Mandanten.',
    question: 'Überall abmelden?',
    text: 'Alle Ihre Sitzungen und Zugriffstoken enden, auch diese Sitzung. Sie müssen sich erneut anmelden.',
  },
  events: {
    title: 'Kontoaktivität',
    description: 'Neueste zuerst. Wenn Ihnen etwas unbekannt ist, wenden Sie sich an den Support.',
    none: 'Noch keine Aktivität. Änderungen an Ihrem Konto erscheinen hier.',
    columns: { event: 'Ereignis', address: 'IP-Adresse', at: 'Zeitpunkt' },

    actions: {
      name_changed: 'Name geändert',
      email_requested: 'Änderung der E-Mail-Adresse angefordert',
      email_changed: 'E-Mail-Adresse geändert',
      email_refused: 'Falscher Code beim Ändern der E-Mail-Adresse',
      password_changed: 'Passwort geändert',
      password_refused: 'Falsches Passwort beim Ändern des Passworts',
      mfa_enabled: 'Authenticator-App eingerichtet',
      mfa_removed: 'Authenticator-App entfernt',
      mfa_reset: 'Authenticator-App von einem Admin entfernt',
      password_reset: 'Passwort von einem Admin zurückgesetzt',
      mfa_refused: 'Falscher Code der Authenticator-App',
      sessions_ended: 'Sitzungen beendet',
      connected_account_added: 'Konto verbunden',
      connected_account_removed: 'Verbundenes Konto entfernt',
      sso_linked: 'Firmenkonto verbunden',
    },
  },
};
