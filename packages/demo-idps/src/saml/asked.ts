/** What a sign-in by SAML is for. */
export interface Asked {
  /** Undefined when the sign-in starts here. */
  readonly requestId: string | undefined;
  /** Who asks, and the audience of the answer. */
  readonly entityId: string;
  /** Where the answer goes. */
  readonly acsUrl: string;
  readonly relayState: string;
  readonly nameIdFormat: string | undefined;
  /** Whether a live session will not do. */
  readonly forceAuthn: boolean;
  /** Whether no one may be asked. */
  readonly isPassive: boolean;
}
