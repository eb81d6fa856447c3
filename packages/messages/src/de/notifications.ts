export const notifications = {
  title: 'Benachrichtigungen',
  description: 'Was Sie betrifft, aus allen Ihren Mandanten.',
  pages: 'Seiten der Benachrichtigungen',
  empty: {
    title: 'Noch nichts',
    text: 'Einladungen, Änderungen Ihrer Rolle und Anmeldungen mit einem neuen Browser werden hier aufgeführt.',
  },
  unread: 'Ungelesen',
  readAll: 'Alle als gelesen markieren',
  open: 'Öffnen',
  kinds: {
    invitation: '<b>{inviter}</b> lädt Sie zu <b>{tenant}</b> ein, als <b>{role}</b>.',
    roleChanged: 'Ihre Rolle in <b>{tenant}</b> wurde von <b>{from}</b> zu <b>{to}</b> geändert.',
    newDevice: 'Sie haben sich mit einem neuen Browser angemeldet: <b>{device}</b>.',
    newDeviceFrom:
      'Sie haben sich mit einem neuen Browser angemeldet: <b>{device}</b>, von <b>{address}</b>.',
  },
  mails: {
    title: 'Mails',
    description: 'Was Sie auch per Mail erfahren. Einladungen kommen immer per Mail.',
    roleChanged: 'Meine Rolle in einem Mandanten hat sich geändert',
    newDevice: 'Ich habe mich mit einem neuen Browser angemeldet',
    saved: 'Gespeichert.',
    failed: 'Das wurde nicht gespeichert.',
  },
};
