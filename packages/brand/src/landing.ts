/** What a landing page says, in one language. */
export interface LandingTexts {
  readonly title: string;
  readonly lead: string;
  /** Three reasons, each in a sentence. */
  readonly reasons: readonly [Reason, Reason, Reason];
}

interface Reason {
  readonly title: string;
  readonly text: string;
}

/** By language. A language of the app that is not here is a type error where it is shown. */
export const LANDING = {
  en: {
    title: 'Every tenant behind its own gate',
    lead: 'Sign in once and work in every tenant you belong to, with the role you have there.',
    reasons: [
      {
        title: 'Walled off twice',
        text: 'Your role decides what you can do, and the database itself keeps tenants apart.',
      },
      {
        title: 'Access that ends when it should',
        text: 'When a member is removed or gets a lower role, it takes effect on their next click.',
      },
      {
        title: 'Every change on record',
        text: 'Who changed what and when, before and after, in an audit log that can’t be edited.',
      },
    ],
  },
  de: {
    title: 'Jeder Mandant hinter seinem eigenen Tor',
    lead: 'Melden Sie sich einmal an und arbeiten Sie in allen Ihren Mandanten, jeweils mit Ihrer dortigen Rolle.',
    reasons: [
      {
        title: 'Zweifach getrennt',
        text: 'Ihre Rolle bestimmt, was Sie dürfen, und die Datenbank selbst hält Mandanten auseinander.',
      },
      {
        title: 'Zugang, der rechtzeitig endet',
        text: 'Wird ein Mitglied entfernt oder erhält es eine niedrigere Rolle, gilt das ab seinem nächsten Klick.',
      },
      {
        title: 'Jede Änderung protokolliert',
        text: 'Wer was wann geändert hat, mit den Werten davor und danach, in einem unveränderlichen Protokoll.',
      },
    ],
  },
} as const satisfies Record<string, LandingTexts>;
