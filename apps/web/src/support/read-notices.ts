import { can } from '@gatehouse/policy/can';
import { getTenantNotices } from '@gatehouse/services/support';
import { cache } from 'react';
import type { PageContext } from '#src/server/page-context.ts';
import { getDeps } from '#src/server/session.ts';

/** What the banner of a tenant says, read once for a page and its frame; null without the right. */
export const readNotices = cache(async (context: PageContext) =>
  can(context, 'tenant:read') ? getTenantNotices(await getDeps(), context) : null,
);

/** Is the tenant suspended, so that its pages offer nothing that would be refused? */
export async function isSuspended(context: PageContext): Promise<boolean> {
  const notices = await readNotices(context);
  return notices !== null && notices.suspension !== null;
}
