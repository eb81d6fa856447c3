import { can } from '@gatehouse/policy/can';
import { mayInvite } from '@gatehouse/policy/inviters';
import type { Deps } from '@gatehouse/services/access';
import { getInvitationRules } from '@gatehouse/services/tenants';
import type { PageContext } from '#src/server/page-context.ts';

/** Does role and rule of the tenant let this person invite? Of owners, the rule is not asked. */
export async function mayInviteHere(
  deps: Pick<Deps, 'db'>,
  context: PageContext,
): Promise<boolean> {
  if (!can(context, 'members:invite')) return false;
  if (context.role === 'owner') return true;
  const { inviters } = await getInvitationRules(deps, context);
  return mayInvite(inviters, context.role);
}
