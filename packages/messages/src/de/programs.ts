export const programs = {
  name: 'Name',
  nameHint: 'Erscheint im Protokoll.',
  may: 'Berechtigungen',
  allPermissions: 'Alle Berechtigungen',
  somePermissions: '{count} von {all} Berechtigungen',
  reach: {
    some: 'Es kann Personen mit diesen Rollen einladen und verwalten, weil es alle ihre Berechtigungen hat: {roles}. Personen mit mehr Berechtigungen kann es nicht verwalten.',
    none: 'Es kann noch keine Personen einladen oder verwalten: Dafür braucht es alle Berechtigungen einer Rolle, mindestens die von {weakest}.',
  },
  createdBy: 'Erstellt von',
  makerLeft: 'Ausgetreten: gilt nicht mehr',
  lastUsed: 'Zuletzt verwendet',
  never: 'Nie',
  actionsFor: 'Aktionen für {name}',
  revoke: 'Widerrufen …',
  keys: {
    title: 'API-Schlüssel',
    description: 'Für Programme, die in {tenant} ohne Nutzer arbeiten.',
    empty: 'Noch keine API-Schlüssel',
    emptyText:
      'Mit einem Schlüssel nutzt ein Programm die API dieses Mandanten mit den Berechtigungen, die Sie wählen.',
    pages: 'Seiten der API-Schlüssel',
    key: 'Schlüssel',
    expires: 'Läuft ab',
    expired: 'Abgelaufen',
    new: 'Neuer API-Schlüssel',
    newText:
      'Für ein Programm, das in diesem Mandanten arbeitet. Es darf, was Sie hier wählen, und nie mehr, als Sie selbst dürfen.',
    create: 'Schlüssel erstellen',
    term: 'Läuft ab nach',
    termHint:
      'Programme, die ihn verwenden, funktionieren dann nicht mehr, wenn Sie ihn nicht vorher erneuern.',
    terms: { month: '30 Tagen', quarter: '90 Tagen', half: '180 Tagen', year: 'einem Jahr' },
    rotate: 'Erneuern …',
    rotateTitle: 'API-Schlüssel {name} erneuern?',
    rotateText:
      'Erstellt ein neues Geheimnis und startet die Frist neu. Das alte Geheimnis gilt sofort nicht mehr, und Programme, die es verwenden, funktionieren erst mit dem neuen wieder.',
    rotateSubmit: 'Schlüssel erneuern',
    revokeTitle: 'API-Schlüssel {name} widerrufen?',
    revokeText:
      'Programme, die ihn verwenden, verlieren sofort den Zugang zu {tenant}. Das lässt sich nicht rückgängig machen.',
    revokeSubmit: 'Schlüssel widerrufen',
    revoked: 'API-Schlüssel {name} widerrufen.',
    shownTitle: 'Ihr API-Schlüssel {name}',
    shownText: 'Senden Sie ihn als Bearer-Token im Authorization-Header.',
    store: 'Speichern Sie ihn jetzt',
    storeText:
      'Wir speichern ihn nicht und können ihn nicht erneut anzeigen. Jede Person, die ihn hat, kann seine Berechtigungen nutzen.',
    stored: 'Ich habe ihn gespeichert',
    label: 'API-Schlüssel',
  },
  clients: {
    title: 'API-Clients',
    description: 'Programme, die eigene Tokens vom User Pool erhalten und in {tenant} arbeiten.',
    empty: 'Noch keine API-Clients',
    emptyText:
      'Ein App-Client des User Pools erhält Tokens mit eigener ID und eigenem Geheimnis. Registrieren Sie seine ID, damit er in diesem Mandanten arbeiten darf.',
    pages: 'Seiten der API-Clients',
    client: 'Client',
    registeredBy: 'Registriert von',
    new: 'API-Client registrieren',
    newText:
      'Er handelt für Sie: Er darf, was Sie hier wählen, soweit sein Token es nennt, und nie mehr, als Sie selbst dürfen.',
    clientId: 'Client-ID',
    clientIdHint:
      'Die ID des App-Clients im User Pool. Sie erhalten sie vom Betreiber des User Pools.',
    register: 'Client registrieren',
    registered: 'API-Client {name} registriert.',
    revokeTitle: 'API-Client {name} widerrufen?',
    revokeText:
      'Er verliert sofort den Zugang zu {tenant}, auch mit gültigen Tokens. Sie können ihn erneut registrieren.',
    revokeSubmit: 'Client widerrufen',
    revoked: 'API-Client {name} widerrufen.',
  },
} as const;
