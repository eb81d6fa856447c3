import { can } from '@gatehouse/policy/can';
import { getTenantNotices } from '@gatehouse/services/support';
import { cache } from 'react';
import type { PageContext } from '#src/server/page-context.ts';
import { getDeps } from '#src/server/session.ts';

/** What the banner of a tenant says, read once for a page and its frame; null without the right. */
export const readNotices = cache(async (context: PageContext) =>
  can(context, 'tenant:read') ? getTenantNotices(await getDeps(), context) : null,
);

/** Is the tenant suspended? Its pages offer nothing that would be refused: `toActing`, `WriteGuard`. */
export async function isSuspended(context: PageContext): Promise<boolean> {
  const notices = await readNotices(context);
  return notices !== null && notices.suspension !== null;
}

/** The reader as one who changes something: in a suspended tenant they may change nothing. */
export async function toActing(context: PageContext): Promise<PageContext> {
  return (await isSuspended(context)) ? { ...context, permissions: new Set() } : context;
}
