import { can } from '@gatehouse/policy/can';
import { mayInvite } from '@gatehouse/policy/inviters';
import type { PageContext } from '#src/server/page-context.ts';
import { readFrame } from '#src/server/read-frame.ts';

/** Does role and rule of the tenant let this person invite? Of owners, the rule is not asked. */
export async function mayInviteHere(context: PageContext): Promise<boolean> {
  if (!can(context, 'members:invite')) return false;
  if (context.role === 'owner') return true;
  const { inviters } = await readFrame(context);
  return mayInvite(inviters, context.role);
}
