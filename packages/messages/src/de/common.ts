import { BRAND } from '@gatehouse/brand/brand';

export const common = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  dismiss: 'Ausblenden',
  messages: 'Meldungen',
  loading: 'Wird geladen …',
  skipToContent: 'Zum Inhalt springen',
  skipToList: 'Zur Liste springen',
  home: `${BRAND.name}, Startseite`,
  myTenants: 'Meine Mandanten',
  tryAgain: 'Erneut versuchen',
  firstPage: 'Erste Seite',
  nextPage: 'Nächste Seite',
  actions: 'Aktionen',
  none: '–',
  breadcrumb: 'Pfad',
  requestId: 'Anfrage-ID <code>{id}</code>',
  confirmItIsYou: 'Identität bestätigen',
  stepUp: {
    title: 'Bestätigen Sie zuerst Ihre Identität.',
    text: 'Ihre Anmeldung liegt einige Zeit zurück. <go>Melden Sie sich erneut an</go> und versuchen Sie es dann noch einmal.',
  },
  leave: {
    title: '{tenant} verlassen?',
    description:
      'Sie verlieren sofort den Zugang zu {tenant} und brauchen für eine Rückkehr eine neue Einladung. Ihre anderen Mandanten sind nicht betroffen.',
    submit: 'Mandanten verlassen',
    onlyOwner:
      'Sie sind der einzige Inhaber von {tenant}, und ein Mandant braucht einen Inhaber. Machen Sie zuerst ein anderes Mitglied zum Inhaber.',
    transfer: 'Inhaberschaft übertragen',
  },
  export: { open: 'Exportieren', csv: 'Tabelle (CSV)', json: 'JSON', ocsf: 'OCSF (JSON-Zeilen)' },
  unsaved: 'Ihre Änderungen sind nicht gespeichert. Seite trotzdem verlassen?',
  progress: {
    count: '{value, number} von {max, number}',
    seconds: 'Noch etwa {count, plural, one {# Sekunde} other {# Sekunden}}',
    minutes: 'Noch etwa {count, plural, one {# Minute} other {# Minuten}}',
  },
  signedOutEverywhere: 'Sie sind auf allen Geräten abgemeldet.',
  language: 'Sprache',
  theme: 'Darstellung',
  faults: {
    empty: 'Dieses Feld ist erforderlich.',
    none: 'Wählen Sie mindestens eines.',
    long: 'Diese Eingabe ist zu lang.',
    taken: 'Das ist bereits vergeben.',
    invisible: 'Diese Eingabe enthält keine sichtbaren Zeichen.',
    unfit: 'Diese Eingabe ist ungültig.',
  },
  combobox: { search: 'Suchen …', nothingFound: 'Keine Treffer' },
  dates: { from: 'Von', to: 'Bis', previousMonth: 'Voriger Monat', nextMonth: 'Nächster Monat' },
  changedMeanwhile: {
    title: 'Während Ihrer Bearbeitung wurde dies von jemand anderem geändert',
    field: '{label}: „{value}“',
    refused:
      'Dies wurde inzwischen geändert und darum nicht gespeichert. Ihre Eingaben sind noch da: Prüfen Sie sie und speichern Sie erneut.',
    theirs: 'Fremde Änderung anzeigen',
    mine: 'Meine Eingabe behalten',
    followed: 'Die Seite zeigt jetzt, was soeben jemand anderes gespeichert hat',
  },
  shownOnce: { copy: 'Jetzt kopieren', copied: 'Habe ich kopiert' },
  saveBar: { unsaved: 'Nicht gespeicherte Änderungen', discard: 'Verwerfen', save: 'Speichern' },
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  deactivated: {
    title: 'Ihr Zugang zu {tenant} ist deaktiviert.',
    ask: 'Wenden Sie sich an {people}, um wieder Zugang zu erhalten. Ihre anderen Mandanten sind nicht betroffen.',
    askAnyone:
      'Wenden Sie sich an einen Inhaber, um wieder Zugang zu erhalten. Ihre anderen Mandanten sind nicht betroffen.',
  },
  pages: {
    description: 'Melden Sie sich bei Ihren Mandanten an.',
    notFound: {
      left: 'Sie sind nicht mehr Mitglied von {tenant}, oder der Mandant existiert nicht mehr. Falls Sie das nicht erwartet haben, wenden Sie sich an einen Inhaber.',
      name: 'Nicht gefunden',
      title: 'Seite nicht gefunden',
      text: 'Diese Seite existiert nicht, oder Sie haben keinen Zugriff darauf. Wenn Sie den Link von einer anderen Person haben, bitten Sie sie um eine Einladung zu ihrem Mandanten.',
    },
    forbidden: {
      name: 'Nicht erlaubt',
      title: 'Sie haben keinen Zugriff auf diese Seite',
      text: 'Ihre Rolle in diesem Mandanten umfasst diese Seite nicht, oder Ihre Mitgliedschaft ist deaktiviert. Ein Inhaber oder Admin des Mandanten kann das ändern.',
    },
    lost: {
      text: 'Diese Seite existiert nicht oder wurde gelöscht. Prüfen Sie die Adresse, oder suchen Sie nach dem, was Sie brauchen.',
      search: 'Suchen',
      home: 'Zur Übersicht',
    },
    broken: {
      title: 'Bei uns ist etwas schiefgegangen',
      text: 'Wir konnten diese Seite nicht anzeigen. Bereits gespeicherte Änderungen sind sicher.',
      mention:
        'Falls das erneut passiert, wenden Sie sich an den Support und nennen Sie <code>{digest}</code>.',
    },
  },
};
