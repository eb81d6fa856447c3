import type { TenantId } from './ids.ts';

/** The id of a tenant's connection to an identity provider. */
export type ConnectionId = string & { readonly connection: unique symbol };

/** The pool itself asked: a password, a passkey, one of the installation's own providers. */
export interface PoolProof {
  readonly kind: 'pool';
  /** It asked for a second factor. */
  readonly mfa: boolean;
}

/** An identity provider of one tenant vouched for the person, and opens that tenant alone. */
export interface ConnectionProof {
  readonly kind: 'connection';
  readonly tenantId: TenantId;
  readonly connectionId: ConnectionId;
  /** It asked for a second factor. */
  readonly mfa: boolean;
}

/** How a sign-in was proved. */
export type Proof = PoolProof | ConnectionProof;

/** A proof by the pool of which no more is known. */
export const POOL_PROOF: PoolProof = { kind: 'pool', mfa: false };
