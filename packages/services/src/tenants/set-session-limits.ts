import { lockTenant, setSessionLimits as updateLimits } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { longestLimits, type SessionLimits } from './session-limits.ts';

/**
 * Sets how old a sign-in may be in this tenant, and for how long unused. It holds from the next
 * request of everyone, the caller included.
 * @throws DomainError `resource.changed`; `input.invalid` for a limit
 *   that is longer than the operator's
 */
export function setSessionLimits(
  deps: Pick<Deps, 'db' | 'settings'>,
  ctx: Context,
  input: SessionLimits & { seen?: SeenVersions },
) {
  return authorize(deps, ctx, { permission: 'tenant:secure', locks: caller }, async (tx) => {
    const { tenant } = ctx;
    const { idleMinutes, maxHours } = input;
    const longest = longestLimits(deps.settings);
    requireWithin(input, longest);
    const row = await lockTenant(tx, tenant.id);
    if (!row) throw new DomainError('resource.not_found');
    requireVersion(input.seen, row.version);
    const before = { idleMinutes: row.session_idle_minutes, maxHours: row.session_max_hours };
    const changed = before.idleMinutes !== idleMinutes || before.maxHours !== maxHours;
    if (changed) {
      await updateLimits(tx, tenant.id, { idleMinutes, maxHours });
      await recordEvent(tx, ctx, tenant.id, {
        action: 'tenant.session_limits_set',
        target: { kind: 'tenant', id: tenant.id, name: row.name },
        before,
        after: { idleMinutes, maxHours },
      });
    }
    return { idleMinutes, maxHours, longest, version: row.version + (changed ? 1 : 0) };
  });
}

function requireWithin(limits: SessionLimits, longest: ReturnType<typeof longestLimits>): void {
  const fields: Record<string, string> = {};
  for (const name of ['idleMinutes', 'maxHours'] as const) {
    if ((limits[name] ?? 0) > longest[name]) fields[name] = `must be at most ${longest[name]}`;
  }
  if (Object.keys(fields).length > 0) throw new DomainError('input.invalid', { fields });
}
