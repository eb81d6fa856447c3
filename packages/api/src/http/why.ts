import { DomainError, isDomainError } from '@gatehouse/domain/errors';
import { explain } from '@gatehouse/policy/explain';
import type { Permission } from '@gatehouse/policy/permissions';
import { factsOf } from '@gatehouse/services/roles/facts';
import type { ContextFor, Route } from '../route.ts';

/**
 * A refusal with its explanation, for people whose base role is admin or owner. Everybody else is
 * told no more than that it was refused, and strangers not even that.
 */
export function explained(route: Route, ctx: ContextFor<Route['access']>, error: unknown): unknown {
  if (!isDomainError(error) || error.code !== 'permission.denied' || !('tenant' in ctx))
    return error;
  const admin = ctx.role === 'admin' || ctx.role === 'owner';
  if (!admin || ctx.principal.kind !== 'user') return error;
  const { steps } = explain(factsOf(ctx, route.access as Permission));
  const why = steps.map(({ code, passed, sentence }) => ({ code, passed, sentence }));
  return new DomainError(error.code, { cause: error, why });
}
