import type { Locale } from '@gatehouse/domain/locale';

/** What is said of one change of an account. */
export interface SecurityText {
  readonly subject: string;
  readonly sentence: string;
  readonly advice: string;
}

interface Texts {
  readonly changes: Readonly<
    Record<
      | 'password.changed'
      | 'mfa.enabled'
      | 'mfa.removed'
      | 'mfa.reset'
      | 'backup_codes.created'
      | 'personal_key.created'
      | 'connected_app.connected'
      | 'passkey.added'
      | 'passkey.removed'
      | 'connected_account.added'
      | 'connected_account.removed',
      SecurityText
    >
  >;
  /** @param left how many backup codes */
  mfaRecovered(left: number): SecurityText;
  /** @param byPassword a password of ours may have let them in; else it was another provider */
  signInDenied(byPassword: boolean): SecurityText;
  /** @param connection the tenant's name and the connection's */
  ssoLinked(connection: string): SecurityText;
  /** @param email the new address, masked */
  emailChanged(email: string): SecurityText;
  happened(when: string, address: string | null): string;
  greeting(name: string): string;
  readonly account: string;
  readonly button: string;
}

const PASSWORD_ADVICE = {
  en: 'If this wasn’t you, set a new password with "Forgot your password?" on the sign-in page, then sign out everywhere.',
  de: 'Wenn Sie das nicht waren, setzen Sie auf der Anmeldeseite über „Passwort vergessen?“ ein neues Passwort und melden Sie sich danach überall ab.',
} as const satisfies Readonly<Record<Locale, string>>;

/** The mails about an account in every language. */
export const SECURITY_TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    changes: {
      'password.changed': {
        subject: 'Your password was changed',
        sentence: 'Your password was changed. All your other sessions have ended.',
        advice: PASSWORD_ADVICE.en,
      },
      'mfa.enabled': {
        subject: 'An authenticator app was set up',
        sentence: 'Signing in now also asks for a code from your authenticator app.',
        advice: PASSWORD_ADVICE.en,
      },
      'mfa.removed': {
        subject: 'Your authenticator app was removed',
        sentence: 'Signing in no longer asks for a code from your authenticator app.',
        advice: PASSWORD_ADVICE.en,
      },
      'mfa.reset': {
        subject: 'Your authenticator app was removed by an admin',
        sentence:
          'An admin of your tenant removed your authenticator app. Signing in no longer asks for a code.',
        advice:
          'Set up an authenticator app again on your account page, especially if you didn’t ask for this.',
      },
      'backup_codes.created': {
        subject: 'New backup codes were created',
        sentence: 'You have new backup codes. Any you had before no longer work.',
        advice: PASSWORD_ADVICE.en,
      },
      'personal_key.created': {
        subject: 'A personal key was created',
        sentence:
          'A personal key was created: a program that has it can act as you, as far as you allowed.',
        advice:
          'If this wasn’t you, revoke it under "Keys" on your account page, set a new password, then sign out everywhere.',
      },
      'connected_app.connected': {
        subject: 'An app was connected to your account',
        sentence: 'You connected an app: it can act as you in a tenant, as far as you allowed.',
        advice:
          'If this wasn’t you, disconnect it under "Keys" on your account page, set a new password, then sign out everywhere.',
      },
      'passkey.added': {
        subject: 'A passkey was added',
        sentence: 'A passkey was added to your account: it signs you in without your password.',
        advice:
          'If this wasn’t you, remove it on your account page, set a new password, then sign out everywhere.',
      },
      'passkey.removed': {
        subject: 'A passkey was removed',
        sentence: 'One of your passkeys no longer signs you in.',
        advice: PASSWORD_ADVICE.en,
      },
      'connected_account.added': {
        subject: 'Another way to sign in was connected',
        sentence: 'An account at another provider was connected: it now signs in as you.',
        advice:
          'If this wasn’t you, remove it on your account page, set a new password, then sign out everywhere.',
      },
      'connected_account.removed': {
        subject: 'A connected account was removed',
        sentence: 'An account at another provider no longer signs in as you.',
        advice: PASSWORD_ADVICE.en,
      },
    },
    emailChanged: (email) => ({
      subject: 'Your email address was changed',
      sentence: `You now sign in as ${email}. This address no longer belongs to your account.`,
      advice: 'If this wasn’t you, contact support immediately: only they can undo it.',
    }),
    mfaRecovered: (left) => ({
      subject: 'Your authenticator app was turned off with a backup code',
      sentence: `Signing in takes your password alone, and all your sessions have ended. ${left === 1 ? 'One backup code is' : `${left} backup codes are`} left.`,
      advice:
        'If this wasn’t you, set a new password now with "Forgot your password?" on the sign-in page. Either way, set up an authenticator app again.',
    }),
    signInDenied: (byPassword) => ({
      subject: 'You reported a sign-in',
      sentence: byPassword
        ? 'You said that a sign-in wasn’t you: all your sessions have ended, and your password no longer works.'
        : 'You said that a sign-in wasn’t you: all your sessions have ended.',
      advice: !byPassword
        ? 'Change your password with the company or provider whose account signs you in: someone else may know it.'
        : 'To choose a new password, sign in: we’ve sent you a code for it. Then look under Security for passkeys and accounts that aren’t yours.',
    }),
    ssoLinked: (connection) => ({
      subject: 'A company account was connected',
      sentence: `You can now sign in with your company account of ${connection}. It opens that tenant only.`,
      advice: 'If this wasn’t you, tell an owner of the tenant and contact support.',
    }),
    happened: (when, address) =>
      `It happened at ${when}${address === null ? '' : `, from ${address}`}.`,
    greeting: (name) => `Hello ${name},`,
    account: 'Your account:',
    button: 'Open your account',
  },
  de: {
    changes: {
      'password.changed': {
        subject: 'Ihr Passwort wurde geändert',
        sentence: 'Ihr Passwort wurde geändert. Alle Ihre anderen Sitzungen sind beendet.',
        advice: PASSWORD_ADVICE.de,
      },
      'mfa.enabled': {
        subject: 'Eine Authenticator-App wurde eingerichtet',
        sentence: 'Beim Anmelden wird jetzt auch ein Code aus Ihrer Authenticator-App verlangt.',
        advice: PASSWORD_ADVICE.de,
      },
      'mfa.removed': {
        subject: 'Ihre Authenticator-App wurde entfernt',
        sentence: 'Beim Anmelden wird kein Code aus Ihrer Authenticator-App mehr verlangt.',
        advice: PASSWORD_ADVICE.de,
      },
      'mfa.reset': {
        subject: 'Ein Admin hat Ihre Authenticator-App entfernt',
        sentence:
          'Ein Admin Ihres Mandanten hat Ihre Authenticator-App entfernt. Beim Anmelden wird kein Code mehr verlangt.',
        advice:
          'Richten Sie auf Ihrer Kontoseite wieder eine Authenticator-App ein, vor allem, wenn Sie nicht darum gebeten haben.',
      },
      'backup_codes.created': {
        subject: 'Neue Ersatzcodes wurden erstellt',
        sentence: 'Sie haben neue Ersatzcodes. Frühere gelten nicht mehr.',
        advice: PASSWORD_ADVICE.de,
      },
      'personal_key.created': {
        subject: 'Ein persönlicher Schlüssel wurde angelegt',
        sentence:
          'Ein persönlicher Schlüssel wurde angelegt: Ein Programm, das ihn hat, kann in Ihrem Namen handeln, soweit Sie es erlaubt haben.',
        advice:
          'Wenn Sie das nicht waren, widerrufen Sie ihn auf Ihrer Kontoseite unter „Schlüssel“, setzen Sie ein neues Passwort und melden Sie sich danach überall ab.',
      },
      'connected_app.connected': {
        subject: 'Eine App wurde mit Ihrem Konto verbunden',
        sentence:
          'Sie haben eine App verbunden: Sie kann in einem Mandanten in Ihrem Namen handeln, soweit Sie es erlaubt haben.',
        advice:
          'Wenn Sie das nicht waren, trennen Sie sie auf Ihrer Kontoseite unter „Schlüssel“, setzen Sie ein neues Passwort und melden Sie sich danach überall ab.',
      },
      'passkey.added': {
        subject: 'Ein Passkey wurde hinzugefügt',
        sentence:
          'Zu Ihrem Konto wurde ein Passkey hinzugefügt: Er meldet Sie ohne Ihr Passwort an.',
        advice:
          'Wenn Sie das nicht waren, entfernen Sie ihn auf Ihrer Kontoseite, setzen Sie ein neues Passwort und melden Sie sich danach überall ab.',
      },
      'passkey.removed': {
        subject: 'Ein Passkey wurde entfernt',
        sentence: 'Einer Ihrer Passkeys meldet Sie nicht mehr an.',
        advice: PASSWORD_ADVICE.de,
      },
      'connected_account.added': {
        subject: 'Ein weiterer Anmeldeweg wurde verbunden',
        sentence:
          'Ein Konto bei einem anderen Anbieter wurde verbunden: Es meldet sich jetzt als Sie an.',
        advice:
          'Wenn Sie das nicht waren, entfernen Sie es auf Ihrer Kontoseite, setzen Sie ein neues Passwort und melden Sie sich danach überall ab.',
      },
      'connected_account.removed': {
        subject: 'Ein verbundenes Konto wurde entfernt',
        sentence: 'Ein Konto bei einem anderen Anbieter meldet sich nicht mehr als Sie an.',
        advice: PASSWORD_ADVICE.de,
      },
    },
    emailChanged: (email) => ({
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      sentence: `Sie melden sich jetzt als ${email} an. Diese Adresse gehört nicht mehr zu Ihrem Konto.`,
      advice:
        'Wenn Sie das nicht waren, wenden Sie sich sofort an den Support: Nur er kann es rückgängig machen.',
    }),
    mfaRecovered: (left) => ({
      subject: 'Ihre Authenticator-App wurde mit einem Ersatzcode ausgeschaltet',
      sentence: `Zum Anmelden genügt jetzt Ihr Passwort, und alle Ihre Sitzungen sind beendet. Übrig ${left === 1 ? 'ist ein Ersatzcode' : `sind ${left} Ersatzcodes`}.`,
      advice:
        'Wenn Sie das nicht waren, setzen Sie auf der Anmeldeseite über „Passwort vergessen?“ sofort ein neues Passwort. Richten Sie in jedem Fall wieder eine Authenticator-App ein.',
    }),
    signInDenied: (byPassword) => ({
      subject: 'Sie haben eine Anmeldung gemeldet',
      sentence: byPassword
        ? 'Sie haben eine Anmeldung als fremd gemeldet: Alle Ihre Sitzungen sind beendet, und Ihr Passwort gilt nicht mehr.'
        : 'Sie haben eine Anmeldung als fremd gemeldet: Alle Ihre Sitzungen sind beendet.',
      advice: !byPassword
        ? 'Ändern Sie Ihr Passwort bei der Firma oder dem Anbieter, mit dessen Konto Sie sich anmelden: Vielleicht kennt es jemand.'
        : 'Melden Sie sich an, um ein neues Passwort zu wählen: Den Code dafür haben wir Ihnen geschickt. Sehen Sie danach unter „Sicherheit“ nach, ob dort Passkeys oder Konten stehen, die nicht Ihnen gehören.',
    }),
    ssoLinked: (connection) => ({
      subject: 'Ein Firmenkonto wurde verbunden',
      sentence: `Sie können sich jetzt mit Ihrem Firmenkonto von ${connection} anmelden. Es öffnet nur diesen Mandanten.`,
      advice:
        'Wenn Sie das nicht waren, sagen Sie es einem Owner des Mandanten und wenden Sie sich an den Support.',
    }),
    happened: (when, address) =>
      `Zeitpunkt: ${when}${address === null ? '' : `, IP-Adresse: ${address}`}.`,
    greeting: (name) => `Guten Tag ${name},`,
    account: 'Ihr Konto:',
    button: 'Konto öffnen',
  },
};
