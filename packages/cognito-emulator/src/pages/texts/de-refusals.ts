import type { PolicyWording } from '../../model/password-policy.ts';

const wordings: readonly PolicyWording[] = [
  'Password did not conform with policy',
  'Password does not conform to policy',
];

const passwordRules = {
  'Password not long enough': 'Das Passwort ist zu kurz.',
  'Password must have lowercase characters': 'Das Passwort braucht einen Kleinbuchstaben.',
  'Password must have uppercase characters': 'Das Passwort braucht einen Großbuchstaben.',
  'Password must have numeric characters': 'Das Passwort braucht eine Ziffer.',
  'Password must have symbol characters': 'Das Passwort braucht ein Sonderzeichen.',
};

const sentences = {
  'An account with the given email already exists.':
    'Es gibt schon ein Konto mit dieser E-Mail-Adresse.',
  'An account with the given phone_number already exists.':
    'Es gibt schon ein Konto mit dieser Telefonnummer.',
  'Attempt limit exceeded, please try after some time.':
    'Zu viele Versuche. Versuchen Sie es später noch einmal.',
  'Cannot reset password for the user as there is no registered/verified email or phone_number':
    'Das Passwort kann nicht zurückgesetzt werden: Für dieses Konto ist keine E-Mail-Adresse oder Telefonnummer bestätigt.',
  'Code mismatch': 'Der Code stimmt nicht.',
  'Contact administrator to reset password.':
    'Wenden Sie sich an Ihren Administrator, um das Passwort zurückzusetzen.',
  'Incorrect username or password.': 'Benutzername oder Passwort ist falsch.',
  'Invalid code provided, please request a code again.':
    'Der Code ist ungültig. Fordern Sie einen neuen an.',
  'Invalid code received for user': 'Der Code stimmt nicht.',
  'Invalid email address format.': 'Das ist keine gültige E-Mail-Adresse.',
  'Invalid phone number format.': 'Das ist keine gültige Telefonnummer.',
  'Invalid session for the user, session can only be used once.':
    'Die Anmeldung ist abgelaufen. Beginnen Sie neu.',
  'Invalid session for the user, session is expired.':
    'Die Anmeldung ist abgelaufen. Beginnen Sie neu.',
  'Invalid session for the user.': 'Die Anmeldung ist abgelaufen. Beginnen Sie neu.',
  'Invalid verification code provided, please try again.':
    'Der Code ist falsch. Versuchen Sie es noch einmal.',
  'Login pages unavailable': 'Die Anmeldeseiten sind nicht verfügbar.',
  'Password attempts exceeded':
    'Zu viele Versuche mit falschem Passwort. Versuchen Sie es später noch einmal.',
  'Password has previously been used. The password must be different from the previous passwords.':
    'Dieses Passwort wurde schon verwendet. Wählen Sie ein anderes.',
  'Password reset required for the user due to security reasons':
    'Das Passwort muss aus Sicherheitsgründen zurückgesetzt werden.',
  'Password reset required for the user': 'Das Passwort muss zurückgesetzt werden.',
  'Provided password cannot be used for security reasons.':
    'Dieses Passwort ist aus einem Datenleck bekannt. Wählen Sie ein anderes.',
  'Request not allowed due to security reasons.':
    'Die Anfrage wurde aus Sicherheitsgründen abgelehnt.',
  'SignUp is not permitted for this user pool': 'Hier können keine Konten erstellt werden.',
  'Temporary password has expired and must be reset by an administrator.':
    'Das vorläufige Passwort ist abgelaufen. Ein Administrator muss es zurücksetzen.',
  'The origin of the passkey does not belong to the relying party.':
    'Der Passkey gehört nicht zu dieser Seite.',
  'The passkey could not be verified.': 'Der Passkey konnte nicht geprüft werden.',
  'The passkey was made for another relying party.':
    'Der Passkey wurde für eine andere Seite erstellt.',
  'There is no passkey registration in progress.':
    'Die Einrichtung des Passkeys ist abgelaufen. Beginnen Sie neu.',
  'This way to sign in is not available.': 'Diese Art der Anmeldung ist nicht verfügbar.',
  'Unable to login because of security reasons.':
    'Die Anmeldung wurde aus Sicherheitsgründen abgelehnt.',
  'User already exists': 'Dieses Konto gibt es schon.',
  'User does not exist.': 'Dieses Konto gibt es nicht.',
  'User is already confirmed.': 'Dieses Konto ist schon bestätigt.',
  'User is disabled.': 'Dieses Konto ist deaktiviert.',
  'User is not confirmed.': 'Dieses Konto ist noch nicht bestätigt.',
  'User password cannot be reset in the current state.':
    'Das Passwort kann im Moment nicht zurückgesetzt werden.',
  'Username should be a phone number.': 'Geben Sie eine Telefonnummer ein.',
  'Username should be an email.': 'Geben Sie eine E-Mail-Adresse ein.',
  'Username should be either an email or a phone number.':
    'Geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein.',
  'Username/client id combination not found.': 'Dieses Konto gibt es nicht.',
  'WebAuthn is not enabled for this user pool.': 'Passkeys sind hier nicht erlaubt.',
  'Your software token has already been used once.':
    'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten.',
};

/** What the API says in English, in German. What is not here is shown as it is. */
export const refusals: ReadonlyMap<string, string> = new Map([
  ...Object.entries(sentences),
  ...wordings.flatMap((wording) =>
    Object.entries(passwordRules).map(([rule, text]) => [`${wording}: ${rule}`, text] as const),
  ),
]);
