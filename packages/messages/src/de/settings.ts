export const settings = {
  title: 'Einstellungen',
  groups: { access: 'Personen und Anmeldung', programs: 'Programme' },
  sections: {
    general: {
      name: 'Allgemein',
      hint: 'Name und URL',
      description: 'Der Name des Mandanten und sein Platz in der URL.',
    },
    branding: {
      name: 'Branding',
      hint: 'Logo und Farbe',
      description: 'Damit Mitglieder diesen Mandanten von ihren anderen unterscheiden können.',
    },
    publicPage: { name: 'Öffentliche Seite', hint: 'Eine Seite, die alle lesen können' },
    security: {
      name: 'Sicherheitswertung',
      hint: 'Was an ist, was aus, und was es zählt',
      description: 'Was diesen Mandanten schützt, nach Gewicht. Die Wertung selbst ändert nichts.',
    },
    inviting: {
      name: 'Einladen',
      hint: 'Wer einladen darf, und die Standardrolle',
      description: 'Gilt sofort für neue Einladungen und für offene, sobald sie angenommen werden.',
    },
    signIn: {
      name: 'Anmelderegeln',
      hint: 'Zweiter Faktor und Dauer der Anmeldung',
      description:
        'Wie eine Anmeldung in diesem Mandanten sein muss. Gilt für alle Mitglieder, auch für Sie, ab der nächsten Anfrage; wessen Anmeldung nicht reicht, meldet sich erneut an.',
    },
    roles: { name: 'Rollen', hint: 'Was jede Rolle darf' },
    domains: { name: 'Domains', hint: 'Wer mit einer Firmenadresse beitreten kann' },
    sso: { name: 'Single Sign-on', hint: 'SAML und OpenID Connect' },
    scim: { name: 'Verzeichnisabgleich', hint: 'Okta, Entra ID und andere, per SCIM' },
    apiKeys: { name: 'API-Schlüssel', hint: 'Geheimnisse für Skripte und Integrationen' },
    personalKeys: {
      name: 'Persönliche Schlüssel',
      hint: 'Programme, die für Mitglieder handeln',
    },
    connectedApps: { name: 'Verbundene Apps', hint: 'KI-Agenten, die Mitglieder verbunden haben' },
    apiClients: { name: 'API-Clients', hint: 'Programme mit eigener Anmeldung' },
    webhooks: { name: 'Webhooks', hint: 'Ereignisse an Ihre Server senden' },
    support: {
      name: 'Supportzugang',
      hint: 'Den Support hereinlassen und sehen, wann er da war',
      description:
        'Der Support sieht hier nichts, solange Sie es nicht erlauben, und nur so lange, wie Sie es wollen. Sie können den Zugang jederzeit beenden.',
    },
    danger: {
      name: 'Gefahrenbereich',
      hint: 'Exportieren, übertragen, verlassen oder löschen',
      description: 'Manches lässt sich nicht rückgängig machen. Wir fragen vorher nach.',
    },
  },
  tenant: {
    called: 'Der Mandant heißt <b>{name}</b>. Ein Inhaber oder Admin kann den Namen ändern.',
    address: 'Seine URL ist <code>/t/{slug}</code>. Sie bleibt gleich, wenn sich der Name ändert.',
    name: 'Name',
    nameHint: 'Für alle im Mandanten und für eingeladene Personen sichtbar.',
    saved: 'Der Mandant heißt jetzt {name}.',
  },
  address: {
    label: 'URL',
    hint: 'Buchstaben, Ziffern und Bindestriche, nach /t/. Frühere URLs funktionieren weiter, und kein anderer Mandant kann sie verwenden.',
    saved: 'Die URL ist jetzt /t/{slug}.',
  },
  looks: {
    logo: {
      choose: 'Logo wählen oder hier ablegen',
      remove: 'Logo entfernen',
      hint: 'Ein quadratisches Bild als PNG, JPEG oder WebP. Ohne Logo zeigen wir die Initialen.',
      unreadable:
        'Diese Datei ist kein lesbares Bild. Wählen Sie eine PNG-, JPEG- oder WebP-Datei.',
      saved: 'Logo gespeichert.',
      removed: 'Logo entfernt.',
    },
    accent: {
      label: 'Farbe',
      hint: 'Für Schaltflächen und Hervorhebungen. Wir passen sie an, wo Text schlecht lesbar wäre.',
      useOwn: 'Farbe zurücksetzen',
      saved: 'Farbe gespeichert.',
      reset: 'Farbe zurückgesetzt.',
    },
  },
  inviting: {
    inviters: {
      label: 'Wer einladen darf',
      hint: 'Das kann einschränken, was eine Rolle erlaubt. Für API-Schlüssel gilt die Regel der Person, die sie erstellt hat.',
      admins: 'Inhaber und Admins',
      owners: 'Nur Inhaber',
    },
    defaultRole: {
      label: 'Standardrolle',
      hint: 'Beim Einladen vorausgewählt.',
    },
    saved: 'Einladungsregeln gespeichert.',
  },
  security: {
    score: '{score, number} von 100 Punkten',
    label: 'Sicherheitswertung',
    earned: '{earned, number} von {worth, number}',
    on: 'Erledigt',
    part: 'Teilweise erledigt',
    off: 'Offen',
    unusualSignIns: 'Auffällige Anmeldungen ansehen',
    todo: 'Erledigen',
    checks: {
      mfaPolicy: {
        name: 'Ein zweiter Faktor ist Pflicht',
        text: 'Ein gestohlenes Passwort allein öffnet nichts.',
      },
      sso: {
        name: 'Mitglieder melden sich mit dem Firmenkonto an',
        text: 'Wer das Unternehmen verlässt, ist auch hier draußen. Freiwillig zählt halb.',
      },
      sessions: {
        name: 'Anmeldungen enden',
        text: 'Ein offen gelassener Laptop bleibt nicht angemeldet. Die Grenze ohne Aktivität und die insgesamt zählen je halb.',
      },
      factors: {
        name: 'Mitglieder haben einen zweiten Faktor',
        text: '{count, plural, =0 {Alle aktiven Mitglieder haben einen.} one {# aktives Mitglied hat noch keinen.} other {# aktive Mitglieder haben noch keinen.}}',
      },
      owners: {
        name: 'Mehr als ein Inhaber',
        text: '{count, plural, one {Verliert Ihr einziger Inhaber den Zugriff, kann nur der Support helfen.} other {# Inhaber können einander vertreten.}}',
      },
      breakGlass: {
        name: 'Ein Weg hinein, wenn der Identitätsanbieter ausfällt',
        text: 'Wo Firmenkonten Pflicht sind, kann sich ein Inhaber mit zweitem Faktor auch ohne anmelden.',
      },
      domains: {
        name: 'Ihre Domain ist bestätigt',
        text: 'Niemand sonst kann die Adressen Ihres Unternehmens beanspruchen.',
      },
      idleAdmins: {
        name: 'Keine untätigen Inhaber oder Admins',
        text: '{count, plural, =0 {Alle haben sich in den letzten 90 Tagen angemeldet.} one {# hat sich seit 90 Tagen nicht angemeldet. Geben Sie eine niedrigere Rolle, oder deaktivieren Sie das Mitglied.} other {# haben sich seit 90 Tagen nicht angemeldet. Geben Sie niedrigere Rollen, oder deaktivieren Sie die Mitglieder.}}',
      },
      unusedKeys: {
        name: 'Keine vergessenen API-Schlüssel',
        text: '{count, plural, =0 {Alle wurden in den letzten 90 Tagen benutzt.} one {# wurde seit 90 Tagen nicht benutzt. Widerrufen Sie ihn.} other {# wurden seit 90 Tagen nicht benutzt. Widerrufen Sie sie.}}',
      },
    },
  },
  mfa: {
    title: 'Zweiter Faktor',
    policies: {
      off: 'Nicht verlangt',
      required: 'Von allen verlangt',
      required_unless_sso: 'Verlangt, außer mit Firmenkonto',
    },
    off: 'Mitglieder entscheiden selbst, ob sie eine Authenticator-App einrichten.',
    since: 'Seit {date}.',
    grace:
      '{days, plural, one {Mitglieder haben ab dann oder ab ihrem Beitritt einen Tag Zeit, ihn einzurichten.} other {Mitglieder haben ab dann oder ab ihrem Beitritt # Tage Zeit, ihn einzurichten.}}',
    noGrace: 'Mitglieder ohne zweiten Faktor können diesen Mandanten nicht öffnen.',
    without:
      '{count, plural, =0 {Alle aktiven Mitglieder haben ihn eingerichtet.} one {# aktives Mitglied hat keinen.} other {# aktive Mitglieder haben keinen.}}',
    show: 'Anzeigen',
    change: 'Ändern …',
    ownFirst: 'Um ihn zu verlangen, melden Sie sich zuerst selbst mit einem zweiten Faktor an.',
    setUp: 'Jetzt einrichten',
    dialog: {
      title: 'Pflicht zum zweiten Faktor ändern',
      policy: 'Pflicht',
      days: 'Tage zum Einrichten',
      daysHint: 'Von 0 bis {most, number}. Bei neuen Mitgliedern zählt der Beitritt.',
      noneAsked:
        'Mitglieder kommen wieder mit dem Passwort allein hinein, sofern sie nicht selbst eine App eingerichtet haben.',
      atOnce:
        '{count, plural, =0 {Kein aktives Mitglied ist ohne.} one {# aktives Mitglied ohne zweiten Faktor kann diesen Mandanten ab der nächsten Anfrage nicht mehr öffnen, bis er eingerichtet ist.} other {# aktive Mitglieder ohne zweiten Faktor können diesen Mandanten ab der nächsten Anfrage nicht mehr öffnen, bis er eingerichtet ist.}}',
      later:
        '{count, plural, =0 {Kein aktives Mitglied ist ohne.} one {# aktives Mitglied ohne zweiten Faktor kommt noch bis {date} hinein, danach erst wieder, wenn er eingerichtet ist. 7, 3 und 1 Tage vorher kommt eine E-Mail.} other {# aktive Mitglieder ohne zweiten Faktor kommen noch bis {date} hinein, danach erst wieder, wenn er eingerichtet ist. 7, 3 und 1 Tage vorher kommt eine E-Mail.}}',
      older:
        'Wer ihn erst nach der Anmeldung eingerichtet hat, meldet sich noch einmal an. Keine Sitzung endet, und API-Schlüssel funktionieren weiter.',
      company:
        'Ein Firmenkonto zählt, wenn sein Identitätsanbieter sagt, dass er nach einem zweiten Faktor gefragt hat, oder wenn Sie ihm das zutrauen (Einstellungen für Single Sign-on).',
      companyExempt: 'Wer mit einem Firmenkonto dieses Mandanten kommt, braucht hier keinen.',
      save: 'Regel speichern',
    },
    saved: 'Pflicht zum zweiten Faktor gespeichert.',
  },
  sessions: {
    title: 'Wie lange eine Anmeldung gilt',
    idle: 'Höchstdauer ohne Aktivität (Minuten)',
    idleHint: 'Von 5 bis {longest, number}. Leer lassen für keine eigene Grenze.',
    max: 'Höchstdauer insgesamt (Stunden)',
    maxHint: 'Von 1 bis {longest, number}. Leer lassen für keine eigene Grenze.',
    saved: 'Sitzungsdauer gespeichert.',
  },
  danger: {
    transfer: {
      name: 'Inhaberschaft übertragen',
      text: 'Ein anderes Mitglied wird Inhaber, und Sie werden Admin.',
      open: 'Übertragen …',
      title: 'Inhaberschaft von {tenant} übertragen',
      description: 'Wählen Sie den neuen Inhaber. Es muss ein aktives Mitglied sein.',
      search: 'Nach Name oder E-Mail suchen',
      heir: 'Neuer Inhaber',
      unknown: 'Kein anderes aktives Mitglied gefunden.',
      confirmTitle: '{name} zum Inhaber von {tenant} machen?',
      confirmText:
        '{name} ({email}) wird innerhalb von Sekunden Inhaber. Danach sind Sie Admin, und nur ein Inhaber kann das rückgängig machen.',
      waiting: 'Warten, bis {name} Inhaber ist …',
      submit: 'An {name} übertragen',
      done: '{name} ist jetzt Inhaber von {tenant}, und Sie sind Admin.',
    },
    export: {
      name: 'Daten exportieren',
      text: 'Eine Datei mit allen Daten des Mandanten: Mitglieder, Rollen, Einladungen, Projekte, API-Schlüssel und -Clients ohne ihre Geheimnisse und das Protokoll.',
      open: 'Herunterladen',
    },
    leave: {
      name: 'Mandanten verlassen',
      text: 'Sie verlieren sofort den Zugang. Der letzte Inhaber kann den Mandanten nicht verlassen.',
      open: 'Verlassen …',
    },
    delete: {
      name: 'Mandanten löschen',
      text: 'Alle Mitglieder verlieren den Zugang. Ein Inhaber kann ihn 30 Tage lang wiederherstellen.',
      open: 'Löschen …',
      title: '{tenant} löschen?',
      description:
        'Alle Mitglieder verlieren sofort den Zugang, und API-Schlüssel und Einladungen gelten nicht mehr. Ein Inhaber kann den Mandanten 30 Tage lang unter „Meine Mandanten“ wiederherstellen. Danach werden alle seine Daten gelöscht.',
      exportTitle: 'Exportieren Sie zuerst Ihre Daten',
      exportText: 'Laden Sie <file>alle Daten des Mandanten</file> als eine Datei herunter.',
      slug: 'Geben Sie zur Bestätigung {slug} ein',
      submit: 'Mandanten löschen',
    },
  },
} as const;
