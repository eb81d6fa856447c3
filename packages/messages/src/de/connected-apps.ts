export const connectedApps = {
  title: 'Verbundene Apps',
  description:
    'KI-Agenten und andere Apps, die in Ihrem Namen handeln dürfen, jede in einem Mandanten.',
  empty:
    'Noch keine. Tragen Sie in Ihrer App die Adresse des MCP-Endpunkts dieser Seite ein, dann fragt sie Sie um Erlaubnis.',
  app: 'App',
  computer: 'Eine App auf dem Computer der Person',
  tenant: 'Mandant',
  user: 'Handelt für',
  since: 'Verbunden',
  lastUsed: 'Zuletzt verwendet',
  ends: 'Endet',
  stopped: 'Gilt zurzeit nicht',
  cut: 'Trennen',
  cutOne: '{name} trennen',
  cutTitle: '{name} trennen?',
  cutText:
    'Die App verliert sofort den Zugang zu {tenant}. Um sie dort wieder zu nutzen, muss sie erneut verbunden werden.',
  cutSubmit: 'Trennen',
  cutDone: '{name} getrennt.',
  admin: {
    description:
      'Apps, die in {tenant} im Namen von Mitgliedern handeln dürfen. Ihre Namen sind nicht geprüft.',
    empty: 'Keine verbundenen Apps',
    emptyText: 'Kein Mitglied hat eine App mit {tenant} verbunden.',
    pages: 'Seiten der verbundenen Apps',
    refused: 'Persönliche Schlüssel sind hier nicht erlaubt, deshalb funktioniert keine App.',
    cutAll: 'Alle trennen',
    cutAllTitle: 'Alle Apps trennen?',
    cutAllText:
      'Alle verbundenen Apps verlieren sofort den Zugang zu {tenant}, und die Personen erfahren es. Damit niemand erneut Apps verbindet, sperren Sie alle persönlichen Schlüssel.',
    cutAllDone: '{count, plural, one {# App} other {# Apps}} getrennt.',
  },
};
