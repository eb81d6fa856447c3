export const domains = {
  title: 'Domains',
  description:
    'Weisen Sie nach, dass eine E-Mail-Domain zu {tenant} gehört. Dann können Personen mit dieser Domain beitreten oder sich über Ihren Identitätsanbieter anmelden.',
  caption: 'Domains von {tenant}',
  add: 'Domain hinzufügen',
  addTitle: 'Domain hinzufügen',
  addText:
    'Der Teil nach dem @ in den E-Mail-Adressen Ihrer Personen. Danach weisen Sie nach, dass sie Ihnen gehört.',
  name: 'Domain',
  nameHint: 'Zum Beispiel acme.com. Eine Subdomain ist eine eigene Domain.',
  added: '{domain} hinzugefügt. Veröffentlichen Sie nun den DNS-Eintrag.',
  columns: { domain: 'Domain', state: 'Status', checked: 'Letzte Prüfung' },
  empty: {
    title: 'Noch keine Domains',
    text: 'Fügen Sie die Domain der E-Mail-Adressen Ihrer Personen hinzu. Danach veröffentlichen Sie einen DNS-Eintrag, der sie als Ihre nachweist.',
  },
  states: {
    pending: 'Wartet auf Nachweis',
    verified: 'Bestätigt',
    missing: 'Eintrag fehlt',
    lapsed: 'Verfallen',
    taken: 'Bei einem anderen Mandanten',
    released: 'Freigegeben',
  },
  never: 'Noch nicht geprüft',
  record: {
    title: 'Veröffentlichen Sie diesen TXT-Eintrag bei Ihrem DNS-Anbieter',
    name: 'Name des Eintrags',
    value: 'Wert des Eintrags',
    hint: 'Manche Anbieter ergänzen die Domain selbst: Geben Sie dann <code>{short}</code> als Namen ein. Bis ein neuer Eintrag überall zu sehen ist, kann eine Stunde vergehen.',
    keep: 'Lassen Sie den Eintrag bestehen: Wir suchen ihn jeden Tag.',
    local: 'Im Nameserver dieses Rechners veröffentlichen',
  },
  check: 'Jetzt prüfen',
  checking: 'Der Eintrag wird gesucht …',
  checked: {
    found: '{domain} ist bestätigt.',
    still: 'Der Eintrag von {domain} ist vorhanden.',
  },
  results: {
    no_record:
      'Unter diesem Namen gibt es noch keinen TXT-Eintrag. Prüfen Sie, ob der Name stimmt und der Eintrag veröffentlicht ist; bei einem neuen kann es bis zu einer Stunde dauern.',
    other_record:
      'Unter diesem Namen gibt es einen TXT-Eintrag, aber mit anderem Wert. Kopieren Sie den ganzen Wert, ohne Anführungs- oder Leerzeichen.',
    timed_out:
      'Die Nameserver dieser Domain haben nicht rechtzeitig geantwortet. Versuchen Sie es in einigen Minuten erneut; fragen Sie sonst Ihren DNS-Anbieter.',
    server_failed:
      'Die Nameserver dieser Domain haben einen Fehler gemeldet. Prüfen Sie die Einstellungen der Domain bei Ihrem DNS-Anbieter und versuchen Sie es dann erneut.',
  },
  notes: {
    pending: 'Ohne Nachweis wird sie am {date, date, long} entfernt.',
    missing:
      'Der Eintrag fehlt. Stellen Sie ihn wieder her, sonst verfällt die Domain am {date, date, long}.',
    lapsed:
      'Der Eintrag fehlte zwei Wochen lang. Mitglieder können sich weiter anmelden, aber über die Domain kommt niemand Neues mehr herein. Veröffentlichen Sie den Eintrag wieder und prüfen Sie dann.',
    taken:
      'Ein anderer Mandant hat diese Domain bestätigt, seit sie verfallen ist. Ihre Mitglieder bleiben.',
  },
  actionsFor: 'Aktionen für {domain}',
  release: {
    open: 'Freigeben …',
    title: '{domain} freigeben?',
    text: 'Personen mit dieser Domain werden nicht mehr zu Ihrem Identitätsanbieter geleitet, und niemand Neues kommt mehr über sie herein. Mitglieder bleiben Mitglieder. Ein anderer Mandant, der die Domain nachweist, kann sie dann haben.',
    submit: 'Domain freigeben',
    done: '{domain} freigegeben.',
  },
  join: {
    label: 'Personen mit dieser Domain',
    off: 'Beitritt nur auf Einladung',
    ask: 'Dürfen um Beitritt bitten',
    join: 'Dürfen als {role} beitreten',
    hint: 'Nur mit bestätigter E-Mail-Adresse. Wen Sie entfernen, kann wieder beitreten; deaktivieren Sie die Person, um sie fernzuhalten.',
    save: 'Speichern',
    saved: 'Für {domain} gespeichert.',
  },
};
