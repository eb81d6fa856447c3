import type { Locale } from '@gatehouse/domain/locale';

interface Texts {
  subject(inviter: string, tenant: string): string;
  title(tenant: string): string;
  invites(inviter: string, tenant: string, role: string): string;
  says(inviter: string): string;
  readonly accept: string;
  readonly button: string;
  readonly noAccount: string;
  readonly address: string;
  readonly password: string;
  readonly ownPassword: string;
  existing(to: string): string;
  otherMail(to: string): string;
  closing(to: string, until: string): string;
}

/** The mails of invitations in every language. */
export const INVITATION_TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (inviter, tenant) => `${inviter} invites you to ${tenant}`,
    title: (tenant) => `Join ${tenant}`,
    invites: (inviter, tenant, role) => `${inviter} invites you to join ${tenant} as ${role}.`,
    says: (inviter) => `${inviter} wrote this message. We have not checked it:`,
    accept: 'Accept:',
    button: 'Accept the invitation',
    noAccount: 'You have no account yet, so we made one. Sign in with:',
    address: 'Email:',
    password: 'Temporary password:',
    ownPassword:
      'You will choose your own password. If this one has expired, the link above gets you a new one.',
    existing: (to) => `Sign in as ${to}, the way you always do.`,
    otherMail: (to) =>
      `Sign in as ${to} with the temporary password that comes in a mail of its own.`,
    closing: (to, until) =>
      `The link is for ${to} alone and works until ${until}. The names in this mail were chosen by the people who use them. If you did not expect this invitation, ignore it: nothing happens unless you accept.`,
  },
  de: {
    subject: (inviter, tenant) => `${inviter} lädt Sie zu ${tenant} ein`,
    title: (tenant) => `${tenant} beitreten`,
    invites: (inviter, tenant, role) =>
      `${inviter} lädt Sie ein, ${tenant} als ${role} beizutreten.`,
    says: (inviter) => `Diese Nachricht hat ${inviter} geschrieben. Wir haben sie nicht geprüft:`,
    accept: 'Annehmen:',
    button: 'Einladung annehmen',
    noAccount:
      'Sie haben noch kein Konto, deshalb haben wir eines angelegt. Melden Sie sich an mit:',
    address: 'E-Mail:',
    password: 'Vorläufiges Passwort:',
    ownPassword:
      'Danach wählen Sie ein eigenes Passwort. Ist dieses abgelaufen, erhalten Sie über den Link oben ein neues.',
    existing: (to) => `Melden Sie sich wie gewohnt als ${to} an.`,
    otherMail: (to) =>
      `Melden Sie sich als ${to} mit dem vorläufigen Passwort an, das Sie in einer separaten E-Mail erhalten.`,
    closing: (to, until) =>
      `Der Link ist nur für ${to} bestimmt und gilt bis ${until}. Die Namen in dieser E-Mail haben die Beteiligten selbst gewählt. Wenn Sie diese Einladung nicht erwartet haben, ignorieren Sie sie: Es passiert nichts, solange Sie sie nicht annehmen.`,
  },
};
