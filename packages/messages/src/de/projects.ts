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
  empty: {
    title: 'Noch keine Projekte',
    mayCreate: 'Legen Sie das erste an. Alle im Mandanten werden es sehen.',
    mayNot: 'Sobald jemand eines anlegt, sehen Sie es hier.',
  },
  firstSteps: {
    title: 'Erste Schritte',
    done: 'Erledigt',
    open: 'Zu tun',
    steps: {
      project: 'Legen Sie ein Projekt an, oder sehen Sie sich mit Beispielen um',
      people: 'Laden Sie die Leute ein, mit denen Sie arbeiten',
      secondFactor: 'Schützen Sie Ihr Konto mit einem zweiten Faktor',
    },
  },
  sample: {
    add: 'Beispiele anlegen',
    first: 'Beispiel: neuer Webauftritt',
    second: 'Beispiel: Jahresbericht',
    third: 'Beispiel: Sommerfest',
  },
  name: 'Name',
  create: {
    open: 'Neues Projekt',
    title: 'Neues Projekt',
    description: 'Alle im Mandanten werden es sehen.',
    submit: 'Projekt anlegen',
    done: '{name} wurde angelegt.',
  },
  actionsFor: 'Aktionen für {name}',
  rename: {
    open: 'Umbenennen …',
    title: '{name} umbenennen',
    submit: 'Umbenennen',
    done: '{before} heißt jetzt {name}.',
  },
  delete: {
    open: 'Löschen …',
    title: '{name} löschen?',
    description:
      'Das Projekt wird für alle in {tenant} gelöscht. Das lässt sich nicht rückgängig machen.',
    submit: 'Projekt löschen',
    done: '{name} wurde gelöscht.',
    failed: '{name} ist noch da.',
  },
};
