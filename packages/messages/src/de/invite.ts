export const invite = {
  page: 'Einladung',
  noInvitation: {
    title: 'Dieser Einladungslink ist ungültig',
    text: 'Öffnen Sie den Link in Ihrer neuesten Einladungs-E-Mail. Ältere Links gelten nicht mehr, sobald ein neuer gesendet wurde.',
  },
  accepted: {
    title: 'Diese Einladung wurde bereits angenommen',
    text: 'Sie kann nur einmal angenommen werden. Wenn Sie das waren, sind Sie bereits Mitglied von {tenant}.',
    open: '{tenant} öffnen',
  },
  expired: {
    title: 'Diese Einladung ist abgelaufen',
    text: 'Bitten Sie {inviter} oder einen anderen Admin von {tenant} um eine neue.',
  },
  revoked: {
    title: 'Diese Einladung wurde widerrufen',
    text: 'Wenn Sie das für ein Versehen halten, fragen Sie {inviter} oder einen anderen Admin von {tenant}.',
  },
  join: '{tenant} beitreten',
  invitesYou:
    '<b>{inviter}</b> lädt Sie zu <b>{tenant}</b> ein, als <b>{role}</b>. Die Einladung gilt für <b>{email}</b>.',
  product: 'Was ist {product}?',
  firstTime: {
    title: 'Sind Sie zum ersten Mal hier?',
    text: 'Die Einladungs-E-Mail enthält auch ein vorläufiges Passwort für {email}. Ihr eigenes wählen Sie bei der Anmeldung.',
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
    question: 'Vorläufiges Passwort abgelaufen oder verloren?',
    send: 'Neues senden',
    sent: 'Wir haben Ihnen ein neues Passwort gesendet',
    next: 'Sehen Sie im Posteingang von {email} nach und wählen Sie dann „Anmelden und annehmen“.',
  },
  waiting: {
    title: '{inviter} lädt Sie zu {tenant} ein',
    goOn: 'Weiter zur Einladung',
  },
};
