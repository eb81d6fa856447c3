import { BRAND } from '@gatehouse/brand/brand';
import type { Locale } from '@gatehouse/domain/locale';

/** What a code of the user pool is for; `account` brings a temporary password. */
export type AccountCodeKind = 'signUp' | 'password' | 'address' | 'signIn' | 'account';

interface CodeText {
  readonly subject: string;
  readonly sentence: string;
  readonly advice: string;
  readonly sms: string;
}

interface Texts {
  readonly kinds: Readonly<Record<AccountCodeKind, CodeText>>;
  readonly username: string;
  readonly temporaryPassword: string;
}

const { name } = BRAND;

/** The words of mails and SMS that bring a code, in every language. */
export const ACCOUNT_CODE_TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    kinds: {
      signUp: {
        subject: `Confirm your email address for ${name}`,
        sentence: 'Enter this code to finish signing up. It is valid for 24 hours.',
        advice: 'You didn’t sign up? Then ignore this email: without the code there is no account.',
        sms: 'your sign-up code is',
      },
      password: {
        subject: `Your code for a new ${name} password`,
        sentence: 'Enter this code to choose a new password. It is valid for one hour.',
        advice: 'You didn’t ask for it? Your password stays as it is. Don’t share the code.',
        sms: 'your code for a new password is',
      },
      address: {
        subject: `Confirm your new address for ${name}`,
        sentence: 'Enter this code to confirm the change. It is valid for 24 hours.',
        advice: 'Nothing changes without the code. If this wasn’t you, change your password.',
        sms: 'your code to confirm the change is',
      },
      signIn: {
        subject: `Your ${name} sign-in code`,
        sentence: 'Enter this code to sign in. It is valid for a few minutes.',
        advice: 'Not signing in just now? Then someone may know your password: change it.',
        sms: 'your sign-in code is',
      },
      account: {
        subject: `Your ${name} account`,
        sentence: 'An account was created for you. Sign in with this temporary password.',
        advice: 'The first time you sign in, you choose a password of your own.',
        sms: 'your temporary password is',
      },
    },
    username: 'User name',
    temporaryPassword: 'Temporary password',
  },
  de: {
    kinds: {
      signUp: {
        subject: `Bestätigen Sie Ihre E-Mail-Adresse für ${name}`,
        sentence:
          'Geben Sie diesen Code ein, um die Registrierung abzuschließen. Er gilt 24 Stunden.',
        advice:
          'Sie haben sich nicht registriert? Dann ignorieren Sie diese E-Mail: Ohne den Code entsteht kein Konto.',
        sms: 'Ihr Code zur Registrierung lautet',
      },
      password: {
        subject: `Ihr Code für ein neues ${name}-Passwort`,
        sentence:
          'Geben Sie diesen Code ein, um ein neues Passwort zu wählen. Er gilt eine Stunde.',
        advice:
          'Sie haben ihn nicht angefordert? Ihr Passwort bleibt, wie es ist. Geben Sie den Code nicht weiter.',
        sms: 'Ihr Code für ein neues Passwort lautet',
      },
      address: {
        subject: `Bestätigen Sie Ihre neue Adresse für ${name}`,
        sentence: 'Geben Sie diesen Code ein, um die Änderung zu bestätigen. Er gilt 24 Stunden.',
        advice: 'Ohne den Code ändert sich nichts. Waren Sie das nicht, ändern Sie Ihr Passwort.',
        sms: 'Ihr Code zur Bestätigung lautet',
      },
      signIn: {
        subject: `Ihr Anmeldecode für ${name}`,
        sentence: 'Geben Sie diesen Code ein, um sich anzumelden. Er gilt wenige Minuten.',
        advice:
          'Sie melden sich gerade nicht an? Dann kennt vielleicht jemand Ihr Passwort: Ändern Sie es.',
        sms: 'Ihr Anmeldecode lautet',
      },
      account: {
        subject: `Ihr Konto bei ${name}`,
        sentence:
          'Für Sie wurde ein Konto angelegt. Melden Sie sich mit diesem vorläufigen Passwort an.',
        advice: 'Bei der ersten Anmeldung wählen Sie ein eigenes Passwort.',
        sms: 'Ihr vorläufiges Passwort lautet',
      },
    },
    username: 'Benutzername',
    temporaryPassword: 'Vorläufiges Passwort',
  },
};
