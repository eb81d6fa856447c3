export const accessHelp = {
  title: 'Warum darf ich das nicht?',
  denied: 'nicht erlaubt',
  askPeople: 'Dafür braucht es die Rolle {role}. Fragen Sie {people}.',
  askAnyone:
    'Dafür braucht es die Rolle {role}. Fragen Sie einen Inhaber oder Admin des Mandanten.',
  ask: 'Um Zugriff bitten',
  whom: 'Darum bitten …',
  why: 'Warum?',
  failed: 'Das lässt sich gerade nicht herausfinden.',
  withdraw: 'Bitte zurückziehen',
  request: {
    open: 'Sie haben darum gebeten. Sie hören davon, sobald jemand antwortet.',
    refused: 'Ihre Bitte wurde abgelehnt. In einer Woche können Sie erneut fragen.',
  },
  refusal: 'Um sie zu öffnen, brauchen Sie die Berechtigung „{permission}“.',
  page: {
    title: 'Ihr Zugriff',
    titleFor: 'Warum darf {name} nicht?',
    description:
      'Sie haben hier {count, number} von {all, number} Berechtigungen. Öffnen Sie eine, um den Grund zu sehen.',
    descriptionFor:
      '{count, number} von {all, number} Berechtigungen. Öffnen Sie eine, um den Grund zu sehen.',
    search: 'Berechtigungen suchen',
    none: 'Keine Berechtigung passt.',
    count: '{count, number} von {all, number}',
    allowed: 'Erlaubt',
    denied: 'Nicht erlaubt',
    toMember: 'Zum Mitglied',
  },
  requests: {
    title: '{name} bittet um Zugriff',
    above: 'Nur wer die Rolle {role} hat, kann das gewähren.',
    granted: '{name} ist jetzt {role}.',
    refused: 'Abgelehnt. {name} wurde benachrichtigt.',
    grant: {
      open: 'Zu {role} machen …',
      title: '{name} zu {role} machen?',
      text: '{name} erhält alles, was die Rolle {role} in {tenant} erlaubt, darunter „{permission}“.',
      submit: 'Zu {role} machen',
    },
    refuse: {
      open: 'Ablehnen …',
      title: 'Anfrage ablehnen?',
      text: '{name} erfährt, dass „{permission}“ abgelehnt wurde, und kann in einer Woche erneut fragen.',
      submit: 'Ablehnen',
    },
  },
};
