/** What a check of a SAML message was about. */
export type SamlStage =
  | 'audience'
  | 'destination'
  | 'encryption'
  | 'in-response-to'
  | 'issuer'
  | 'message'
  | 'replay'
  | 'signature'
  | 'status'
  | 'subject'
  | 'time';

/** A SAML message that is not accepted; the text goes to the app, so it holds nothing from the message. */
export class SamlError extends Error {
  readonly stage: SamlStage;

  constructor(stage: SamlStage, message: string) {
    super(message);
    this.name = 'SamlError';
    this.stage = stage;
  }
}
