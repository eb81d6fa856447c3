import { authenticate } from '@gatehouse/services/authentication';
import type { ApiDeps } from '@gatehouse/api/deps';
import { isDomainError } from '@gatehouse/domain/errors';
import { randomUUID } from 'node:crypto';

/** Whose session a browser has. */
export interface SignedIn {
  readonly email: string;
  /** The connection of a tenant that proved it; null where the pool did itself. */
  readonly connectionId: string | null;
}

/** Whose session this is; null where it is none, or it cannot be told just now. */
export async function findSignedIn(deps: ApiDeps, sessionToken: string): Promise<SignedIn | null> {
  const request = { requestId: randomUUID(), address: null };
  try {
    const { user } = await authenticate(deps, { sessionToken, authorization: null }, null, request);
    const { email, proof } = user.principal;
    return { email, connectionId: proof.kind === 'connection' ? proof.connectionId : null };
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
