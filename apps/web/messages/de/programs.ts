export const programs = {
  name: 'Name',
  nameHint: 'Wie das Programm heißt. Der Name steht im Protokoll.',
  may: 'Was es darf',
  allPermissions: 'Alle Berechtigungen',
  somePermissions: '{count} von {all} Berechtigungen',
  reach: {
    some: 'Es kann Menschen mit diesen Rollen einladen und verwalten, weil es alle ihre Berechtigungen hat: {roles}. Wer mehr darf, bleibt außerhalb seiner Reichweite.',
    none: 'Es kann noch niemanden einladen oder verwalten: Dafür braucht es alle Berechtigungen einer Rolle, mindestens die von {weakest}.',
  },
  createdBy: 'Erstellt von',
  lastUsed: 'Zuletzt benutzt',
  never: 'Nie',
  actionsFor: 'Aktionen für {name}',
  revoke: 'Widerrufen …',
  keys: {
    title: 'API-Schlüssel',
    description: 'Für Programme, die in {tenant} selbständig arbeiten.',
    empty: 'Noch keine API-Schlüssel',
    emptyText:
      'Mit einem Schlüssel benutzt ein Programm die API dieses Mandanten, mit den Berechtigungen, die Sie wählen.',
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
      'Programme, die ihn benutzen, arbeiten dann nicht mehr, wenn Sie ihn nicht vorher erneuern.',
    terms: { month: '30 Tagen', quarter: '90 Tagen', half: '180 Tagen', year: 'einem Jahr' },
    rotate: 'Erneuern …',
    rotateTitle: 'API-Schlüssel {name} erneuern?',
    rotateText:
      'Er bekommt ein neues Geheimnis und eine neue Frist. Das alte Geheimnis gilt sofort nicht mehr; Programme, die es benutzen, scheitern, bis sie das neue haben.',
    rotateSubmit: 'Schlüssel erneuern',
    revokeTitle: 'API-Schlüssel {name} widerrufen?',
    revokeText:
      'Programme, die ihn benutzen, verlieren sofort den Zugang zu {tenant}. Das lässt sich nicht rückgängig machen.',
    revokeSubmit: 'Schlüssel widerrufen',
    revoked: 'Der API-Schlüssel {name} ist widerrufen.',
    shownTitle: 'Das ist der API-Schlüssel {name}',
    shownText: 'Programme schicken ihn als Bearer-Token im Kopf Authorization.',
    store: 'Legen Sie ihn jetzt ab',
    storeText:
      'Er wird hier nicht aufbewahrt und lässt sich nicht noch einmal anzeigen. Wer ihn hat, kann tun, was er erlaubt.',
    stored: 'Ich habe ihn abgelegt',
    label: 'API-Schlüssel',
  },
  clients: {
    title: 'API-Clients',
    description: 'Programme, die sich selbst am Benutzerpool anmelden und in {tenant} arbeiten.',
    empty: 'Noch keine API-Clients',
    emptyText:
      'Ein App-Client des Benutzerpools bekommt Tokens mit seiner eigenen Id und seinem Geheimnis. Registrieren Sie seine Id, damit er in diesem Mandanten arbeiten darf.',
    pages: 'Seiten der API-Clients',
    client: 'Client',
    registeredBy: 'Registriert von',
    new: 'API-Client registrieren',
    newText:
      'Er handelt für Sie: Er darf, was Sie hier wählen, soweit sein Token es nennt, und nie mehr, als Sie selbst dürfen.',
    clientId: 'Client-Id',
    clientIdHint: 'Die Id des App-Clients im Benutzerpool, von denen, die ihn betreiben.',
    register: 'Client registrieren',
    registered: 'Der API-Client {name} ist registriert.',
    revokeTitle: 'API-Client {name} widerrufen?',
    revokeText:
      'Er verliert sofort den Zugang zu {tenant}, welche Tokens er auch hat. Er kann wieder registriert werden.',
    revokeSubmit: 'Client widerrufen',
    revoked: 'Der API-Client {name} ist widerrufen.',
  },
} as const;
