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
    domain: {
      missing:
        'Der DNS-Eintrag, der <b>{domain}</b> für <b>{tenant}</b> nachweist, fehlt seit einer Woche. Stellen Sie ihn binnen einer Woche wieder her, sonst verfällt die Domain.',
      lapsed:
        '<b>{domain}</b> von <b>{tenant}</b> ist verfallen: Der DNS-Eintrag fehlte zwei Wochen lang. Mitglieder können sich weiter anmelden, aber über die Domain kommt niemand Neues mehr herein.',
      taken:
        '<b>{domain}</b>, für <b>{tenant}</b> verfallen, wurde von einem anderen Mandanten bestätigt. Ihre Mitglieder bleiben.',
    },
    mfaReminder:
      'Die Admins von <b>{tenant}</b> bitten Sie, einen zweiten Faktor einzurichten, damit ein gestohlenes Passwort allein nicht genügt.',
    mfaDue:
      '<b>{tenant}</b> verlangt einen zweiten Faktor. Ohne ihn verlieren Sie {days, plural, one {innerhalb eines Tages} other {in # Tagen}} den Zugriff.',
    accessRequest: '<b>{name}</b> bittet in <b>{tenant}</b> um Zugriff: {permission}.',
    accessRefused: 'Ihre Bitte um Zugriff in <b>{tenant}</b> wurde abgelehnt: {permission}.',
    joinRequest: '<b>{name}</b> ({email}) möchte <b>{tenant}</b> beitreten.',
    joinApproved: 'Sie sind jetzt Mitglied von <b>{tenant}</b>.',
    joinRefused: 'Ihre Anfrage, <b>{tenant}</b> beizutreten, wurde abgelehnt.',
    keyEnds:
      'Der API-Schlüssel <b>{key}</b> (…{hint}) von <b>{tenant}</b> läuft {days, plural, one {morgen} other {in # Tagen}} ab.',
    personalKeyRevoked:
      '<b>{by}</b> hat Ihren persönlichen Schlüssel <b>{key}</b> für <b>{tenant}</b> widerrufen.',
    appCut: '<b>{by}</b> hat <b>{app}</b> von <b>{tenant}</b> getrennt.',
    appStopped:
      '<b>{app}</b> wurde von <b>{tenant}</b> getrennt: Ein Token davon wurde zweimal verwendet.',
    newDevice: 'Neue Anmeldung mit <b>{device}</b>.',
    newDeviceFrom: 'Neue Anmeldung mit <b>{device}</b>, IP-Adresse <b>{address}</b>.',
    breakGlass:
      '<b>{name}</b> hat sich bei <b>{tenant}</b> ohne den Identitätsanbieter angemeldet.',
    breakGlassUnprotected:
      '<b>{name}</b> kommt bei <b>{tenant}</b> ohne den Identitätsanbieter hinein und hat keinen zweiten Faktor mehr.',
    certificateEnds:
      'Ein Zertifikat von <b>{connection}</b> in <b>{tenant}</b> {days, plural, =0 {ist abgelaufen} one {läuft morgen ab} other {läuft in # Tagen ab}}.',
    webhookFailing:
      'Der Webhook zu <b>{host}</b> in <b>{tenant}</b> wurde ausgeschaltet: Der Server antwortet seit Tagen nicht.',
    webhookAuthority:
      'Der Webhook zu <b>{host}</b> in <b>{tenant}</b> wurde ausgeschaltet: Wer ihn eingerichtet hat, darf das nicht mehr.',
    metadataChanged:
      'Die Metadaten von <b>{connection}</b> in <b>{tenant}</b> haben sich geändert und wurden nicht übernommen.',
    suspended: '<b>{tenant}</b> wurde gesperrt und kann nur gelesen werden. Grund: {reason}',
    supportRequested:
      '<b>{operator}</b> vom Support bittet um Zugang zu <b>{tenant}</b>. Grund: {reason}',
    reactivated: '<b>{tenant}</b> ist wieder freigegeben.',
  },
  mails: {
    title: 'E-Mails',
    description:
      'Wählen Sie, worüber wir Sie auch per E-Mail informieren. Einladungen kommen immer per E-Mail.',
    roleChanged: 'Meine Rolle in einem Mandanten ändert sich',
    domain: 'Eine Domain eines Mandanten, den ich besitze, braucht Aufmerksamkeit',
    mfaReminder: 'Ein Admin bittet mich um einen zweiten Faktor',
    mfaDue: 'Ich brauche bald einen zweiten Faktor, um Zugriff zu behalten',
    accessRequest: 'Ein Mitglied, dessen Rolle ich ändern kann, bittet um Zugriff',
    accessRefused: 'Meine Bitte um Zugriff wird abgelehnt',
    joinRequest: 'Jemand möchte einem Mandanten beitreten, in den ich einladen darf',
    keyEnds:
      'Ein API-Schlüssel von mir oder einem Mandanten, dessen Inhaber ich bin, läuft bald ab',
    personalKeyRevoked: 'Jemand widerruft einen persönlichen Schlüssel von mir',
    appEnded: 'Eine App, die ich verbunden habe, wird getrennt',
    joinAnswered: 'Meine Beitrittsanfrage wird beantwortet',
    newDevice: 'Ich melde mich mit einem neuen Browser an',
    saved: 'Gespeichert.',
    failed: 'Ihre Änderung wurde nicht gespeichert.',
  },
};
