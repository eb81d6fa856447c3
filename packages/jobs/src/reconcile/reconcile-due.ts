import { CognitoError } from '@gatehouse/cognito';
import { findTenantsToReconcile } from '@gatehouse/db/repositories/lookups';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { type ReconcileDeps, reconcileTenant } from './reconcile-tenant.ts';

export interface DueOptions {
  /** Seconds after which a tenant's turn comes again. */
  readonly everySeconds: number;
  /** Tenants in one run. */
  readonly limit: number;
  /** Seconds in which a difference may be a change on its way. */
  readonly grace: number;
  /** Stops between two tenants. */
  readonly signal?: AbortSignal;
}

/**
 * Reconciles the tenants whose turn it is, the longest waiting first. What a run did not get to, or
 * what failed, is what the next one begins with, in whichever worker.
 * @returns how many tenants were compared, and how many differences there were
 */
export async function reconcileDue(
  deps: ReconcileDeps,
  { everySeconds, limit, grace, signal }: DueOptions,
): Promise<{ tenants: number; differences: number }> {
  const due = await findTenantsToReconcile(deps.db, everySeconds, limit);
  let tenants = 0;
  let differences = 0;
  for (const { tenant_id } of due) {
    if (signal?.aborted) break;
    const options = { mode: 'repair', grace } as const;
    const findings = await reconcileTenant(deps, toId<TenantId>(tenant_id), options).catch(
      (error: unknown) => {
        // An outage ends the run; one tenant's own trouble must not keep the others from their turn.
        if (!(error instanceof CognitoError) || error.retryable) throw error;
        deps.log.error({ err: error, tenant: tenant_id }, 'a tenant could not be reconciled');
        return null;
      },
    );
    if (!findings) continue;
    tenants += 1;
    differences += findings.length;
  }
  return { tenants, differences };
}
