export const settings = {
  title: 'Einstellungen',
  description: 'Wie {tenant} eingerichtet ist.',
  tabs: {
    general: 'Allgemein',
    roles: 'Rollen',
    apiKeys: 'API-Schlüssel',
    apiClients: 'API-Clients',
  },
  tenant: {
    title: 'Mandant',
    called: 'Der Mandant heißt <b>{name}</b>. Umbenennen kann ihn, wer Inhaber oder Admin ist.',
    address: 'Seine Adresse ist <code>/t/{slug}</code> und bleibt, wenn der Name sich ändert.',
    name: 'Name',
    nameHint: 'Alle im Mandanten sehen ihn, und auch die, die Sie einladen.',
    save: 'Namen speichern',
    saved: 'Der Mandant heißt jetzt {name}.',
  },
  role: {
    title: 'Was Sie als {role} dürfen',
    description: 'Wer Inhaber oder Admin des Mandanten ist, kann Ihre Rolle ändern.',
  },
} as const;
