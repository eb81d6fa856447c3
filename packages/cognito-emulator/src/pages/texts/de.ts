import type { Texts } from './en.ts';
import { refusals } from './de-refusals.ts';

export const de: Texts = {
  language: 'de',
  refusals,

  signIn: 'Anmelden',
  backToSignIn: 'Zurück zur Anmeldung',
  startAgain: 'Neu beginnen',
  code: 'Code',
  codeSentTo: (destination) =>
    `Wir haben einen Code an ${destination} gesendet. Geben Sie ihn hier ein.`,
  password: 'Passwort',
  show: 'Anzeigen',
  newPassword: 'Neues Passwort',
  repeatPassword: 'Neues Passwort wiederholen',
  passwordsDiffer: 'Die beiden Passwörter stimmen nicht überein.',
  or: 'oder',

  login: {
    lead: (app) => `Weiter zu ${app}`,
    noLocalAccounts: 'Diese App erlaubt keine Anmeldung mit Benutzername und Passwort.',
    withPasskey: 'Mit einem Passkey anmelden',
    withEmailCode: 'Code per E-Mail senden',
    withSmsCode: 'Code per SMS senden',
    forgotPassword: 'Passwort vergessen?',
    newHere: 'Noch kein Konto?',
    createAccount: 'Konto erstellen',
    enterBoth: 'Geben Sie Ihren Namen und Ihr Passwort ein.',
    wrongEmail: 'E-Mail-Adresse oder Passwort ist falsch.',
    withProvider: (provider) => `Weiter mit ${provider}`,
    companyEmail: 'E-Mail-Adresse im Unternehmen',
    withCompany: 'Über das Unternehmen anmelden',
    noCompany: 'Für diese Adresse gibt es keine Anmeldung über ein Unternehmen.',
  },

  provider: {
    title: 'Da ist etwas schiefgegangen',
    advice:
      'Die Anmeldung hat zu lange gedauert oder wurde nicht in diesem Browser begonnen. Gehen Sie zurück zur App und versuchen Sie es noch einmal.',
  },

  signUp: {
    title: 'Konto erstellen',
    lead: (app) => `Weiter zu ${app}`,
    submit: 'Konto erstellen',
    haveAccount: 'Sie haben schon ein Konto?',
    closed: 'Die Registrierung ist geschlossen',
    fillIn: 'Füllen Sie alle Felder aus.',
    ready: 'Ihr Konto ist bereit. Melden Sie sich an, um fortzufahren.',
    waiting: 'Ihr Konto muss noch von einem Administrator freigegeben werden.',
  },

  confirm: {
    title: 'Konto bestätigen',
    lead: 'Geben Sie den Code ein, den Sie beim Erstellen Ihres Kontos erhalten haben.',
    submit: 'Konto bestätigen',
    noCode: 'Keinen Code erhalten?',
    resend: 'Neuen Code senden',
    done: 'Ihr Konto ist bestätigt. Melden Sie sich an, um fortzufahren.',
    resent: (destination) => `Wir haben einen neuen Code an ${destination ?? 'Sie'} gesendet.`,
    linkFailed: 'Nicht bestätigt',
    linkAgain: 'Fordern Sie eine neue E-Mail an.',
    linkDone: 'Bestätigt',
    linkNotice: 'Ihre Registrierung ist bestätigt.',
    linkClose: 'Sie können diese Seite schließen und sich anmelden.',
  },

  feedback: {
    title: 'Danke',
    Valid: 'Wir merken uns, dass Sie das waren. Sie können diese Seite schließen.',
    Invalid:
      'Wir haben notiert, dass Sie das nicht waren. Ändern Sie jetzt Ihr Passwort, wenn Sie es noch nicht getan haben.',
    failed: 'Dieser Link funktioniert nicht',
    failedAdvice:
      'Öffnen Sie ihn noch einmal aus der E-Mail oder wenden Sie sich an den Anbieter der App.',
  },

  forgot: {
    title: 'Passwort vergessen?',
    lead: 'Wir senden Ihnen einen Code, mit dem Sie ein neues Passwort festlegen.',
    submit: 'Code senden',
    enterName: 'Geben Sie Ihren Namen ein.',
  },

  reset: {
    title: 'Neues Passwort festlegen',
    sentTo: (destination) => `Wir haben einen Code an ${destination} gesendet.`,
    required:
      'Ihr Passwort muss zurückgesetzt werden. Geben Sie den Code ein, den Sie erhalten haben, und legen Sie ein neues Passwort fest.',
    lead: 'Geben Sie den Code ein, den Sie erhalten haben, und legen Sie ein neues Passwort fest.',
    submit: 'Neues Passwort festlegen',
    resend: 'Neuen Code senden',
    done: 'Ihr Passwort ist geändert. Melden Sie sich damit an.',
  },

  newPasswordRequired: {
    title: 'Passwort festlegen',
    lead: 'Sie haben sich mit einem vorläufigen Passwort angemeldet. Legen Sie ein eigenes fest, um fortzufahren.',
    submit: 'Passwort festlegen und anmelden',
  },

  codeChallenge: {
    title: 'Code eingeben',
    fromApp: 'Öffnen Sie Ihre Authenticator-App und geben Sie den angezeigten Code ein.',
    lostPhone: {
      question: 'Telefon verloren?',
      answer:
        'Bitten Sie einen Administrator, Ihren zweiten Faktor zurückzusetzen. Melden Sie sich danach mit Ihrem Passwort an und richten Sie ihn neu ein.',
    },
  },

  mfaSetup: {
    title: 'Authenticator-App einrichten',
    lead: 'Dieses Konto braucht einen zweiten Schritt. Scannen Sie den QR-Code mit einer Authenticator-App und geben Sie den Code ein, den die App anzeigt.',
    qrCode: 'QR-Code für Ihre Authenticator-App',
    enterKey: 'Scannen nicht möglich? Geben Sie stattdessen diesen Schlüssel ein:',
    submit: 'Einrichten und anmelden',
  },

  selectMfa: {
    title: 'Zweiten Schritt wählen',
    SMS_MFA: 'Code per SMS',
    SOFTWARE_TOKEN_MFA: 'Code aus einer Authenticator-App',
    EMAIL_OTP: 'Code per E-Mail',
  },

  passkey: {
    title: 'Passkey verwenden',
    lead: 'Ihr Browser fragt nach Fingerabdruck, Gesicht oder Bildschirmsperre.',
    submit: 'Weiter mit Passkey',
    needsScripts: 'Passkeys brauchen JavaScript.',
    usePassword: 'Melden Sie sich bitte mit Ihrem Passwort an.',
    failed: 'Der Passkey konnte nicht verwendet werden:',
  },

  addPasskey: {
    title: 'Passkey hinzufügen',
    lead: 'Melden Sie sich künftig mit Fingerabdruck, Gesicht oder Bildschirmsperre statt mit einem Passwort an.',
    submit: 'Passkey erstellen',
    notNow: 'Nicht jetzt',
    goOn: 'Weiter',
  },

  unknownChallenge: {
    error: (challenge) => `Diese Seite kann ${challenge} nicht abfragen.`,
    advice: 'Bitte melden Sie sich über das Formular der App an.',
  },

  expired: {
    title: 'Diese Seite ist abgelaufen',
    advice: 'Bitte gehen Sie zurück zum Anfang und versuchen Sie es noch einmal.',
  },

  error: {
    title: 'Etwas stimmt nicht',
    error: 'Beim Aufruf der Seite ist ein Fehler aufgetreten.',
    advice:
      'Gehen Sie zurück zur App und versuchen Sie es noch einmal. Wenn der Fehler bleibt, teilen Sie dem Betreiber diese Meldung mit:',
    noReason: 'kein Grund angegeben',
  },

  names: {
    email: 'E-Mail',
    phone: 'Telefonnummer',
    emailOrPhone: 'E-Mail oder Telefonnummer',
    usernameOrEmail: 'Benutzername oder E-Mail',
    username: 'Benutzername',
  },

  attributes: {
    email: 'E-Mail',
    phone_number: 'Telefonnummer',
    name: 'Name',
    given_name: 'Vorname',
    family_name: 'Nachname',
    birthdate: 'Geburtsdatum',
  },

  passwordRules: {
    sentence: (length, parts) =>
      `Mindestens ${length} Zeichen${parts.length > 0 ? `, darunter ${parts.join(', ')}` : ''}.`,
    upperCase: 'ein Großbuchstabe',
    lowerCase: 'ein Kleinbuchstabe',
    number: 'eine Ziffer',
    symbol: 'ein Sonderzeichen',
  },
};
