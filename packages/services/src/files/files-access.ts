import { StorageError, type StoreSession } from '@gatehouse/storage';
import { DomainError } from '@gatehouse/domain/errors';
import { principalId } from '@gatehouse/domain/principal';
import type { Context } from '../access/actor.ts';
import type { Deps, FilesAccess } from '../access/deps.ts';

/** Part of the deps of a verb. */
export type FilesDeps = Pick<Deps, 'files'>;

/**
 * @throws DomainError `files.off`
 */
export function requireFiles({ files }: FilesDeps): FilesAccess {
  if (!files) throw new DomainError('files.off');
  return files;
}

/** Who the store is told that calls; the policy of the role takes the tenant from it. */
export function storeSession(ctx: Context, access: StoreSession['access']): StoreSession {
  return { tenantId: ctx.tenant.id, principalId: principalId(ctx.principal), access };
}

/**
 * Asks the store, never in a transaction.
 * @throws DomainError `service.unavailable` where it may answer later; StorageError for what is our own fault
 */
export async function askStore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof StorageError && error.retryable)) throw error;
    throw new DomainError('service.unavailable', { cause: error });
  }
}
