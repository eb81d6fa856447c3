import type { ScopedWriter } from '@gatehouse/db/database';
import type { RequestContext } from '@gatehouse/domain/context';
import type { TenantId, UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';

/** Who got in without the identity provider, and where. */
export interface BreakGlassUse {
  readonly ctx: RequestContext;
  readonly tenantId: TenantId;
  readonly person: { readonly userId: UserId; readonly name: string };
}

/** Writes down that a break-glass owner got in by the pool, and tells all owners (R4). */
export async function noteBreakGlassUse(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  { ctx, tenantId, person }: BreakGlassUse,
): Promise<void> {
  await recordEvent(tx, { ...ctx, role: 'owner' }, tenantId, {
    action: 'tenant.break_glass_used',
    target: { kind: 'member', id: person.userId, name: person.name },
  });
  await notifyOwners(deps, tx, tenantId, {
    kind: 'sso.break_glass_used',
    facts: { name: person.name, address: ctx.address },
  });
}
