import type { ScopedWriter } from '@gatehouse/db/database';
import { findIsOperator, readIsOperator } from '@gatehouse/db/repositories/operators';
import type { OperatorContext as AnyOperatorContext, UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import {
  type OperatorPermission,
  operatorPermissions,
  requireOperatorPermission,
} from '@gatehouse/policy/operator';
import { requireActivePerson } from './authority.ts';
import type { Deps } from './deps.ts';

export type OperatorContext = AnyOperatorContext<OperatorPermission>;

/**
 * The context of an operator: claim and row agree, and it is a browser that asks. Null for anyone
 * else, who is not told that there is something here.
 */
export async function operatorContext(
  deps: Pick<Deps, 'db'>,
  ctx: UserContext,
): Promise<OperatorContext | null> {
  const { principal } = ctx;
  if (!principal.claims.operator || principal.via !== 'session') return null;
  // No tenant's identity provider makes anyone staff.
  if (principal.proof.kind !== 'pool') return null;
  const row = await findIsOperator(deps.db, principal.userId);
  const permissions = operatorPermissions(principal.claims.operator, row);
  if (permissions.size === 0) return null;
  return {
    ...ctx,
    principal: { ...principal, kind: 'operator' },
    operatorPermissions: permissions,
  };
}

/** Checks the permission, then reads across tenants. */
export function readAsOperator<T>(
  ctx: OperatorContext,
  permission: OperatorPermission,
  work: (operatorId: string) => Promise<T>,
): Promise<T> {
  requireOperatorPermission(ctx, permission);
  return work(ctx.principal.userId);
}

interface OperatorAct {
  readonly permission: OperatorPermission;
  /** A tenant that the act is about, or the platform and a person. */
  readonly scope: { readonly tenantId: string; readonly userId?: string };
}

/**
 * Checks the permission, then runs one transaction in the scope. It looks again whether the caller
 * is an operator who may act.
 */
export function asOperator<T>(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { permission, scope }: OperatorAct,
  work: (tx: ScopedWriter) => Promise<T>,
): Promise<T> {
  requireOperatorPermission(ctx, permission);
  return deps.db.withTenant(scope, async (tx) => {
    await requireActivePerson(tx, ctx.principal);
    if (!(await readIsOperator(tx, ctx.principal.userId))) {
      throw new DomainError('resource.not_found');
    }
    return work(tx);
  });
}
