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
  address: {
    label: 'Adresse',
    hint: 'Buchstaben, Ziffern und Bindestriche, hinter /t/. Frühere Adressen führen weiter hierher, und niemand sonst kann sie nehmen.',
    save: 'Adresse ändern',
    saved: 'Die Adresse ist jetzt /t/{slug}.',
  },
  looks: {
    title: 'Aussehen',
    description: 'Woran Mitglieder diesen Mandanten unter ihren anderen erkennen.',
    logo: {
      choose: 'Logo wählen…',
      remove: 'Logo entfernen',
      hint: 'Ein quadratisches Bild als PNG, JPEG oder WebP. Ohne eines stehen dort die Anfangsbuchstaben.',
      unreadable:
        'Diese Datei ist kein lesbares Bild. Wählen Sie eine PNG-, JPEG- oder WebP-Datei.',
      saved: 'Das Logo wurde gespeichert.',
      removed: 'Das Logo wurde entfernt.',
    },
    accent: {
      label: 'Farbe',
      hint: 'Schaltflächen und Markierungen haben sie. Wo Text schlecht zu lesen wäre, wird sie dunkler oder heller.',
      save: 'Farbe speichern',
      useOwn: 'Übliche Farbe nehmen',
      saved: 'Die Farbe wurde gespeichert.',
      reset: 'Die Seiten haben wieder die übliche Farbe.',
    },
  },
  inviting: {
    title: 'Einladen',
    description: 'Gilt sofort: für neue Einladungen, und für offene, wenn sie angenommen werden.',
    inviters: {
      label: 'Wer einladen darf',
      hint: 'Das kann einschränken, was die Rolle erlaubt. API-Schlüssel reichen so weit wie die Person, die sie gemacht hat.',
      admins: 'Inhaber und Admins',
      owners: 'Nur Inhaber',
    },
    defaultRole: {
      label: 'Übliche Rolle',
      hint: 'Was eine Einladung anbietet, wenn niemand eine andere wählt.',
    },
    save: 'Regeln speichern',
    saved: 'Die Regeln fürs Einladen wurden gespeichert.',
  },
  sessions: {
    title: 'Anmeldungen',
    description:
      'Wie alt eine Anmeldung hier sein darf. Das gilt ab der nächsten Anfrage für alle, auch für Sie: Wer darüber liegt, meldet sich noch einmal an.',
    idle: 'Höchstens unbenutzt (Minuten)',
    idleHint: 'Mindestens 5, höchstens {longest, number}. Leer: keine eigene Grenze des Mandanten.',
    max: 'Höchstens angemeldet (Stunden)',
    maxHint: 'Mindestens 1, höchstens {longest, number}. Leer: keine eigene Grenze des Mandanten.',
    save: 'Grenzen speichern',
    saved: 'Die Grenzen der Anmeldungen sind gespeichert.',
  },
  danger: {
    title: 'Gefahrenbereich',
    transfer: {
      name: 'Inhaberschaft übertragen',
      text: 'Jemand anderes wird Inhaber, und Sie werden Admin.',
      open: 'Übertragen …',
      title: 'Die Inhaberschaft von {tenant} übertragen',
      description: 'Wer soll Inhaber werden? Es muss ein aktives Mitglied sein.',
      email: 'E-Mail-Adresse des neuen Inhabers',
      unknown: 'Kein anderes aktives Mitglied hat diese Adresse.',
      next: 'Weiter',
      confirmTitle: '{name} zum Inhaber von {tenant} machen?',
      confirmText:
        '{name} ({email}) wird binnen Sekunden Inhaber. Dann werden Sie Admin, und nur ein Inhaber kann das zurücknehmen.',
      waiting: 'Warten, bis {name} Inhaber ist …',
      submit: 'An {name} übertragen',
      done: '{name} ist jetzt Inhaber von {tenant}, und Sie sind Admin.',
    },
    leave: {
      name: 'Den Mandanten verlassen',
      text: 'Sie verlieren sofort den Zugang. Wer als einziger Inhaber übrig ist, kann nicht gehen.',
      open: 'Verlassen …',
    },
    delete: {
      name: 'Mandanten löschen',
      text: 'Niemand kommt mehr hinein. 30 Tage lang kann ein Inhaber ihn wiederherstellen.',
      open: 'Löschen …',
      title: '{tenant} löschen?',
      description:
        'Alle verlieren sofort den Zugang, und API-Schlüssel und Einladungen gelten nicht mehr. 30 Tage lang kann ein Inhaber ihn unter „Meine Mandanten“ wiederherstellen; dann wird alles darin gelöscht.',
      exportTitle: 'Nehmen Sie mit, was Sie brauchen',
      exportText:
        'Laden Sie vorher die Liste der Mitglieder herunter: auf der Seite Mitglieder, mit Exportieren.',
      slug: 'Geben Sie zur Bestätigung {slug} ein',
      submit: 'Mandanten löschen',
    },
  },
  role: {
    title: 'Was Sie als {role} dürfen',
    description: 'Wer Inhaber oder Admin des Mandanten ist, kann Ihre Rolle ändern.',
  },
} as const;
