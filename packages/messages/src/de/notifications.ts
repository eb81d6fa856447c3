export const notifications = {
  title: 'Benachrichtigungen',
  description: 'Neuigkeiten aus allen Ihren Mandanten.',
  pages: 'Seiten der Benachrichtigungen',
  empty: {
    title: 'Noch keine Benachrichtigungen',
    text: 'Einladungen, Rollenänderungen und Anmeldungen mit neuen Browsern erscheinen hier.',
  },
  unread: 'Ungelesen',
  readAll: 'Alle als gelesen markieren',
  open: 'Öffnen',
  kinds: {
    invitation: '<b>{inviter}</b> lädt Sie zu <b>{tenant}</b> ein, als <b>{role}</b>.',
    roleChanged: 'Ihre Rolle in <b>{tenant}</b> wurde von <b>{from}</b> zu <b>{to}</b> geändert.',
    newDevice: 'Neue Anmeldung mit <b>{device}</b>.',
    newDeviceFrom: 'Neue Anmeldung mit <b>{device}</b>, IP-Adresse <b>{address}</b>.',
  },
  mails: {
    title: 'E-Mails',
    description:
      'Wählen Sie, worüber wir Sie auch per E-Mail informieren. Einladungen kommen immer per E-Mail.',
    roleChanged: 'Meine Rolle in einem Mandanten ändert sich',
    newDevice: 'Ich melde mich mit einem neuen Browser an',
    saved: 'Gespeichert.',
    failed: 'Ihre Änderung wurde nicht gespeichert.',
  },
};
