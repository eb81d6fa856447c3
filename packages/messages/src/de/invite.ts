export const invite = {
  page: 'Einladung',
  noInvitation: {
    title: 'Dieser Link führt zu keiner Einladung',
    text: 'Öffnen Sie den Link aus der neuesten Einladungsmail noch einmal. Ein Link gilt nicht mehr, sobald ein neuerer verschickt wurde.',
  },
  accepted: {
    title: 'Diese Einladung wurde angenommen',
    text: 'Sie kann nur einmal angenommen werden. Wenn Sie das waren, sind Sie schon Mitglied von {tenant}.',
    open: '{tenant} öffnen',
  },
  expired: {
    title: 'Diese Einladung ist abgelaufen',
    text: 'Ihre Zeit ist um. Bitten Sie {inviter} oder einen anderen Admin von {tenant} um eine neue.',
  },
  revoked: {
    title: 'Diese Einladung wurde widerrufen',
    text: 'Wenn Sie das für einen Irrtum halten, fragen Sie {inviter} oder einen anderen Admin von {tenant}.',
  },
  join: '{tenant} beitreten',
  invitesYou:
    '<b>{inviter}</b> lädt Sie zu <b>{tenant}</b> ein, als <b>{role}</b>. Die Einladung gilt für <b>{email}</b>.',
  firstTime: {
    title: 'Sind Sie zum ersten Mal hier?',
    text: 'Die Mail mit der Einladung enthält auch ein vorläufiges Passwort für {email}. Ihr eigenes wählen Sie beim Anmelden.',
  },
  signInToAccept: 'Anmelden und annehmen',
  signedInAs: 'Angemeldet als {email}',
  otherPerson: {
    title: 'Sie sind als {email} angemeldet',
    text: 'Diese Einladung gilt für {email}. Melden Sie sich ab und dann mit dieser Adresse an.',
    switch: 'Abmelden und wechseln',
  },
  accept: 'Annehmen und {tenant} öffnen',
  renew: {
    question: 'Ihr vorläufiges Passwort ist abgelaufen oder verloren?',
    send: 'Neues senden',
    sent: 'Ein neues Passwort ist unterwegs',
    next: 'Sehen Sie im Postfach von {email} nach. Wählen Sie dann „Anmelden und annehmen“.',
  },
  waiting: {
    title: '{inviter} lädt Sie zu {tenant} ein',
    goOn: 'Weiter zur Einladung',
  },
};
