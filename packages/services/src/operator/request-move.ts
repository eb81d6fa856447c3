import { insertMove, readPlacement } from '@gatehouse/db/repositories/tenant-moves';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import type { Place } from '@gatehouse/db/tenant-databases/placement';
import { DomainError } from '@gatehouse/domain/errors';
import { newId, type TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { recordEvent } from '../events/record-event.ts';

/**
 * Asks for a tenant's rows to be moved into its own database, or back into the pool. It moves
 * nothing: a worker does, and looks at that moment whether the operator still may (decision 0167).
 * @param input.slug typed by the operator, to say which tenant they mean
 * @throws DomainError `input.invalid`, `tenant.no_database`, `tenant.already_there`,
 *   `tenant.move_exists`, `resource.not_found`
 */
export function requestMove(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { tenantId, to, slug }: { tenantId: TenantId; to: Place; slug: string },
): Promise<{ id: string }> {
  const act = { permission: 'platform:move_tenants', scope: { tenantId } } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    const tenant = await lockTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    if (slug !== tenant.slug) {
      throw new DomainError('input.invalid', { fields: { slug: "is not this tenant's" } });
    }
    const placement = await readPlacement(tx, tenantId);
    if (!placement) throw new DomainError('tenant.no_database');
    if (placement.place === to) throw new DomainError('tenant.already_there');
    const { requestId, principal } = ctx;
    const id = newId();
    if (!(await insertMove(tx, tenantId, { id, to, askedBy: principal.userId, requestId }))) {
      throw new DomainError('tenant.move_exists');
    }
    await recordEvent(tx, ctx, tenantId, {
      action: 'tenant.move_requested',
      target: { kind: 'tenant', id: tenantId, name: tenant.name },
      after: { place: to },
    });
    return { id };
  });
}
