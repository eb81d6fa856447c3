import type { ScopedReader } from '@gatehouse/db/database';
import { listConnections } from '@gatehouse/db/repositories/sso-connection-changes';
import { getLastOwnerSignIn, type PolicyOwnerRow } from '@gatehouse/db/repositories/sso-policy';
import { isRecent, isRecentlyTested } from './recent-test.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/** What must be true before a tenant may require its identity provider (R5). */
export interface Readiness {
  /** An active connection has passed the test of its present settings a short while ago. */
  readonly tested: boolean;
  /** An owner has signed in by such a one a short while ago. */
  readonly ownerSignedIn: boolean;
  /** There are break-glass owners, each with a second factor at the pool. */
  readonly breakGlass: boolean;
}

export async function getReadiness(
  deps: Pick<SsoSetUpDeps, 'sealer'>,
  db: ScopedReader,
  tenantId: string,
  owners: readonly PolicyOwnerRow[],
): Promise<Readiness> {
  const tested = (await listConnections(db, tenantId)).filter(
    (row) => row.status === 'active' && isRecentlyTested(deps, row),
  );
  let ownerSignedIn = false;
  for (const { id } of tested) {
    ownerSignedIn ||= isRecent(await getLastOwnerSignIn(db, tenantId, id));
  }
  const chosen = owners.filter(({ breakGlass }) => breakGlass);
  return {
    tested: tested.length > 0,
    ownerSignedIn,
    breakGlass: chosen.length > 0 && chosen.every(({ mfa }) => mfa),
  };
}
