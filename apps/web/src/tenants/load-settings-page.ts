import { can } from '@gatehouse/policy/can';
import { getInvitationRules, getSessionLimits, listTenants } from '@gatehouse/services/tenants';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/shell/page-context.ts';

/** What the reader may see of a tenant's settings, read at once; null for what they may not. */
export async function loadSettingsPage(context: PageContext) {
  const deps = await getDeps();
  const secures = can(context, 'tenant:secure');
  const mayRename = can(context, 'tenant:rename');
  const [limits, rules, tenants] = await Promise.all([
    secures ? getSessionLimits(deps, context) : null,
    secures ? getInvitationRules(deps, context) : null,
    mayRename ? listTenants(deps, context) : null,
  ]);
  const look = tenants?.items.find(({ id }) => id === context.tenant.id) ?? null;
  return { mayRename, limits, rules, look };
}
