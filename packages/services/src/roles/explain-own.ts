import { explain } from '@gatehouse/policy/explain';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Deps } from '../deps.ts';
import { type Context, readInTenant } from '../in-tenant.ts';
import { factsOf } from './facts.ts';

/** Why the caller may do something, or not. */
export function explainOwn(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { permission: Permission },
) {
  return readInTenant(deps, ctx, 'tenant:read', () =>
    Promise.resolve(explain(factsOf(ctx, input.permission))),
  );
}
