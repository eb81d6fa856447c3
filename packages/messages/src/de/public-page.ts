export const publicPage = {
  title: 'Öffentliche Seite',
  description: 'Was {tenant} allen zeigt, auch ohne Konto.',
  page: {
    title: 'Seite',
    text: 'Ihre Adresse ist <code>{address}</code>. Solange sie nicht öffentlich ist, findet dort niemand etwas.',
    heading: 'Überschrift',
    body: 'Text',
    open: 'Alle können diese Seite und ihre Dateien lesen',
    published: 'Gespeichert. Alle können die Seite lesen.',
    unpublished: 'Gespeichert. Die Seite ist nicht öffentlich.',
  },
  guests:
    'Gäste in diesem Monat: {guests, number} von {limit, number}. Ein Browser wird zum Gast, wenn er seine erste Datei öffnet.',
  files: {
    title: 'Öffentliche Dateien',
    text: 'Alle können sie herunterladen, solange die Seite öffentlich ist.',
    none: 'Noch keine öffentlichen Dateien.',
    choose: 'Datei',
    publish: 'Veröffentlichen',
    published: '{file} ist jetzt öffentlich.',
    withdraw: 'Zurückziehen',
    withdrawFile: '{file} zurückziehen',
    withdrawn: '{file} ist nicht mehr öffentlich.',
  },
} as const;
