import { findTenantOfPublicPage } from '@gatehouse/db/repositories/lookups';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { principalId } from '@gatehouse/domain/principal';
import { StorageError } from '@gatehouse/storage';
import type { Deps } from '../access/deps.ts';
import { askStore, type FilesDeps, requireFiles } from '../files/files-access.ts';
import { openGuest } from './guest-token.ts';

/**
 * Makes the guest of this browser the signed-in person: the identity's id stays, and is theirs from
 * then on. Only for who signed in at the pool: whom a tenant's identity provider vouches for could be
 * anyone to that tenant.
 * @param input.guestToken what the browser keeps; knowing a guest's id is not enough
 * @returns whether the person has the guest's identity now; not when they had one before
 * @throws DomainError `files.off`, `resource.not_found`, `auth.own_sign_in_required`,
 *   `service.unavailable`
 */
export async function promoteGuest(
  deps: Pick<Deps, 'db' | 'sealer'> & FilesDeps,
  { principal }: UserContext,
  { slug, guestToken }: { slug: string; guestToken: string | null },
): Promise<boolean> {
  const { store } = requireFiles(deps);
  if (principal.proof.kind !== 'pool') throw new DomainError('auth.own_sign_in_required');
  const tenantId = await findTenantOfPublicPage(deps.db, slug);
  if (tenantId === null) throw new DomainError('resource.not_found');
  const guestId = openGuest(deps, tenantId, guestToken);
  if (guestId === null) return false;
  try {
    await askStore(() => store.linkGuest(guestId, principalId(principal)));
    return true;
  } catch (error) {
    const isRefused =
      error instanceof StorageError &&
      (error.code === 'storage.registered' || error.code === 'storage.denied');
    if (!isRefused) throw error;
    return false;
  }
}
