/** For whom the store is called, and what its policy lets them do. */
export interface StoreSession {
  readonly tenantId: string;
  /** The person, program or job; the identity pool makes an identity of it. */
  readonly principalId: string;
  /** `write` is the server's own; credentials that are handed out may `read`. */
  readonly access: 'read' | 'write';
}
