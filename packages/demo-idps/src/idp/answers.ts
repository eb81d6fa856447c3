/** What an identity provider told an application, or why it told nothing. */
export interface Answer {
  readonly at: Date;
  readonly protocol: 'SAML' | 'OpenID Connect';
  /** Entity id or client id, as far as it is known. */
  readonly application: string;
  /** One line: whom it was about, or what was refused. */
  readonly summary: string;
  /** The decoded assertion or claims; empty for a refusal. */
  readonly content: string;
}

/** The last answers, in memory. */
export interface Answers {
  add(answer: Omit<Answer, 'at'>): void;
  /** The latest first. */
  list(): readonly Answer[];
}

const MAX = 20;

export function createAnswers(): Answers {
  const answers: Answer[] = [];
  return {
    add(answer) {
      answers.unshift({ ...answer, at: new Date() });
      answers.length = Math.min(answers.length, MAX);
    },
    list: () => answers,
  };
}
