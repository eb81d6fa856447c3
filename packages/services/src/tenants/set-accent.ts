import { lockTenant, setAccent as updateAccent } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/**
 * Sets the colour of the tenant's pages.
 * @param input.accent six hexadecimal digits; null for the product's own colour
 * @throws DomainError `resource.changed`
 */
export function setAccent(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { accent, seen }: { accent: string | null; seen?: SeenVersions },
): Promise<{ accent: string | null }> {
  return authorize(deps, ctx, { permission: 'tenant:rename', locks: caller }, async (tx) => {
    const { id } = ctx.tenant;
    const before = await lockTenant(tx, id);
    if (!before) throw new DomainError('resource.not_found');
    requireVersion(seen, before.version);
    if (before.accent !== accent) {
      await updateAccent(tx, id, accent);
      await recordEvent(tx, ctx, id, {
        action: 'tenant.accent_set',
        target: { kind: 'tenant', id, name: before.name },
        before: { accent: before.accent },
        after: { accent },
      });
    }
    return { accent };
  });
}
