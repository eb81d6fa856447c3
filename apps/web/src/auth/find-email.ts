import { authenticate } from '@gatehouse/services/authentication';
import type { ApiDeps } from '@gatehouse/api/deps';
import { isDomainError } from '@gatehouse/domain/errors';
import { randomUUID } from 'node:crypto';

/** The address of whose session this is; null where it is none, or it cannot be told just now. */
export async function findEmail(deps: ApiDeps, sessionToken: string): Promise<string | null> {
  const request = { requestId: randomUUID(), address: null };
  try {
    const { user } = await authenticate(deps, { sessionToken, authorization: null }, null, request);
    return user.principal.email;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
