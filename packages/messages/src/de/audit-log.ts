/** Was die Seite des Protokolls neben den Einträgen zeigt. */
export const auditLog = {
  caption: 'Einträge des Protokolls, die neuesten zuerst',
  columns: { when: 'Uhrzeit', what: 'Ereignis', address: 'IP-Adresse' },
  today: 'Heute',
  yesterday: 'Gestern',
  open: '{time}, Details: {event}',
  copy: 'Als JSON kopieren',
  copied: 'Kopiert',
  detail: {
    changes: 'Änderungen',
    field: 'Feld',
    before: 'Vorher',
    after: 'Nachher',
    when: 'Zeitpunkt',
    by: 'Von',
    role: 'Damalige Rolle',
    about: 'Betrifft',
    action: 'Aktion',
    address: 'IP-Adresse',
    request: 'Anfrage',
    allOfRequest: 'Alle Einträge dieser Anfrage',
    nothing: '–',
  },
  filter: {
    label: 'Protokoll durchsuchen',
    text: 'Suche',
    textHint: 'Name, E-Mail, Anfrage …',
    dates: 'Zeitraum',
    anyTime: 'Jederzeit',
    today: 'Heute',
    days: 'Letzte {days, number} Tage',
    submit: 'Suchen',
  },
  live: {
    new: '{count, plural, one {# neuer Eintrag} other {# neue Einträge}}',
    many: 'Über {count, number} neue Einträge',
  },
  chain: {
    check: 'Protokoll prüfen',
    checking:
      'Prüfung läuft … bisher {events, number} {events, plural, one {Eintrag} other {Einträge}}',
    holds:
      'Das Protokoll ist unverändert: {events, plural, =0 {keine Einträge} one {# Eintrag geprüft} other {# Einträge geprüft}}.',
    erased:
      'Aus {events, plural, one {# Eintrag} other {# Einträgen}} wurden personenbezogene Daten gelöscht; {erasures, plural, =0 {kein Eintrag dieses Protokolls hält das fest} one {# Eintrag dieses Protokolls hält das fest} other {# Einträge dieses Protokolls halten das fest}}.',
    broken: 'Das Protokoll wurde manipuliert.',
    faults: {
      changed: 'Dieser Eintrag wurde verändert: {id}.',
      missing: 'Vor diesem Eintrag fehlen Einträge: {id}.',
      inserted: 'Dieser Eintrag wurde nachträglich eingefügt: {id}.',
      overwritten: 'Dieser Eintrag wurde nach einer Löschung überschrieben: {id}.',
      cut: 'Die neuesten Einträge fehlen.',
    },
    advice: 'Wenden Sie sich an den Support und bewahren Sie eine Kopie dieser Meldung auf.',
  },
};
