export const joinRequests = {
  title: 'Beitrittsanfragen',
  description: 'Personen mit einer E-Mail-Adresse Ihrer Domain, die um Beitritt bitten.',
  columns: { person: 'Person', note: 'Nachricht', createdAt: 'Angefragt', actions: 'Aktionen' },
  pages: 'Seiten der Anfragen',
  empty: {
    title: 'Keine Anfragen',
    text: 'Bittet jemand mit einer Adresse Ihrer Domain um Beitritt, antworten Sie hier.',
  },
  actionsFor: 'Aktionen für {name}',
  approve: {
    open: 'Zulassen …',
    title: '{name} zulassen?',
    description: '{email} wird Mitglied von {tenant}.',
    role: 'Rolle',
    submit: 'Zulassen',
    done: '{name} ist jetzt Mitglied.',
  },
  refuse: {
    open: 'Ablehnen …',
    title: 'Anfrage von {name} ablehnen?',
    description: '{email} wird benachrichtigt und kann in einer Woche wieder anfragen.',
    submit: 'Ablehnen',
    done: 'Anfrage von {name} abgelehnt.',
  },
};
