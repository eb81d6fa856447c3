export const projects = {
  title: 'Projekte',
  description: 'Woran {tenant} arbeitet.',
  pages: 'Seiten der Projekte',
  columns: {
    project: 'Projekt',
    createdBy: 'Angelegt von',
    created: 'Angelegt',
    changed: 'Geändert',
  },
  search: {
    label: 'Projekte suchen',
    field: 'Suche',
    hint: 'Name',
    none: 'Keine Projekte gefunden',
    other: 'Versuchen Sie es mit einem anderen Teil des Namens.',
  },
  empty: {
    title: 'Noch keine Projekte',
    mayCreate: 'Legen Sie das erste an. Alle im Mandanten können es sehen.',
    mayNot: 'Sobald ein Mitglied ein Projekt anlegt, erscheint es hier.',
  },
  sample: {
    add: 'Beispiele hinzufügen',
    first: 'Beispiel: neuer Webauftritt',
    second: 'Beispiel: Jahresbericht',
    third: 'Beispiel: Sommerfest',
  },
  name: 'Name',
  create: {
    open: 'Neues Projekt',
    title: 'Neues Projekt',
    description: 'Alle im Mandanten können es sehen.',
    submit: 'Projekt anlegen',
    done: '{name} angelegt.',
  },
  actionsFor: 'Aktionen für {name}',
  rename: {
    open: 'Umbenennen …',
    title: '{name} umbenennen',
    submit: 'Umbenennen',
    done: '{before} in {name} umbenannt.',
  },
  delete: {
    open: 'Löschen …',
    title: '{name} löschen?',
    description:
      'Das Projekt wird für alle in {tenant} gelöscht. Das lässt sich nicht rückgängig machen.',
    submit: 'Projekt löschen',
    done: '{name} gelöscht.',
    failed: '{name} wurde nicht gelöscht.',
  },
};
