/** One mail, as text and as HTML. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for every try of one mail, so that servers and readers can tell a repetition. */
  readonly messageId: string;
}

/** Sends mail. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
