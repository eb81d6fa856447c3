export const guests = {
  files: 'Dateien',
  signUp: 'Bei {tenant} registrieren',
  keepText:
    'Sie haben diese Seite als Gast benutzt. Sie können das für Ihr Konto behalten, {name}.',
  keep: 'Für mein Konto behalten',
  kept: 'Ihr Besuch als Gast gehört jetzt zu Ihrem Konto.',
  problems: {
    gone: 'Diese Datei ist nicht mehr öffentlich.',
    unavailable:
      'Die Datei lässt sich gerade nicht öffnen. Versuchen Sie es in einer Minute noch einmal.',
    'not-kept': 'Es wurde nichts behalten: Ihr Konto hat schon eine eigene Identität.',
  },
} as const;
