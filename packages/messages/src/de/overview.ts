export const overview = {
  title: 'Übersicht',
  members: {
    name: 'Mitglieder',
    text: '{owners, plural, one {# Inhaber} other {# Inhaber}}{deactivated, plural, =0 {} one {, # deaktiviert} other {, # deaktiviert}}',
  },
  secondFactor: {
    name: 'Zwei-Faktor-Anmeldung',
    value: '{with, number} von {active, number}',
    all: 'Alle Mitglieder sind geschützt',
    without: '{count, plural, one {# Mitglied ohne} other {# Mitglieder ohne}}',
  },
  invitations: {
    name: 'Offene Einladungen',
    text: '{count, plural, =0 {Alle haben geantwortet} other {Warten auf Antwort}}',
    expiring: '{count, plural, one {# läuft bald ab} other {# laufen bald ab}}',
  },
  joinRequests: { name: 'Beitrittsanfragen', text: 'Warten auf Ihre Antwort' },
  accessRequests: 'Anfragen nach Zugriff',
  apiKeys: {
    name: 'API-Schlüssel',
    text: '{count, plural, =0 {Keine in Gebrauch} other {Alle in Gebrauch}}',
    expiring:
      '{count, plural, one {# läuft in 14 Tagen ab} other {# laufen innerhalb von 14 Tagen ab}}',
    unused: '{count, plural, one {# seit 90 Tagen ungenutzt} other {# seit 90 Tagen ungenutzt}}',
  },
  singleOwner: {
    title: 'Nur Sie sind Inhaber',
    text: 'Verlieren Sie den Zugang zu Ihrem Konto, kann hier niemand mehr Inhaber oder die Anmeldung verwalten. Machen Sie ein weiteres Mitglied zum Inhaber.',
    add: 'Zweiten Inhaber hinzufügen',
  },
  changes: { title: 'Letzte Änderungen', all: 'Protokoll', none: 'Noch keine Änderungen.' },
  projects: { title: 'Neueste Projekte', all: 'Alle Projekte', none: 'Noch keine Projekte.' },
  access: {
    title: 'Ihre Rolle: {role}',
    all: 'Ihr Zugriff',
    narrows: 'Eine eigene Rolle, die {base} einschränkt.',
    count: 'Sie haben {count, number} von {all, number} Berechtigungen.',
  },
  ownName: {
    title: 'Wie heißen Sie?',
    text: 'Bis dahin sehen andere hier {email}.',
    name: 'Ihr Name',
    save: 'Namen speichern',
    skip: 'Überspringen',
    saved: 'Willkommen, {name}.',
  },
  firstSteps: {
    title: 'Erste Schritte',
    hide: 'Ausblenden',
    progress: '{done, number} von {all, number} erledigt',
    done: 'Erledigt',
    open: 'Zu tun',
    steps: {
      people: {
        title: 'Laden Sie Ihr Team ein',
        text: 'Einzeln, oder fügen Sie eine ganze Liste ein.',
      },
      secondFactor: {
        title: 'Schalten Sie die Zwei-Faktor-Anmeldung ein',
        text: 'Schützen Sie Ihr eigenes Konto mit einer Authenticator-App.',
      },
      look: {
        title: 'Fügen Sie Logo und Farbe hinzu',
        text: 'Mitglieder sehen beides auf jeder Seite und in jeder Einladung.',
      },
      project: {
        title: 'Legen Sie das erste Projekt an',
        text: 'Oder fügen Sie Beispiele hinzu, um sich umzusehen.',
      },
      domain: {
        title: 'Bestätigen Sie Ihre Domain (optional)',
        text: 'Kollegen können dann über ihre E-Mail-Adresse beitreten, und Single Sign-on wird möglich.',
      },
    },
  },
};
