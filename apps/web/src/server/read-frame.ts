import { can } from '@gatehouse/policy/can';
import { getTenantFrame } from '@gatehouse/services/tenants';
import { cache } from 'react';
import type { PageContext } from '#src/server/page-context.ts';
import { getDeps } from '#src/server/session.ts';

/**
 * What all pages of a tenant need, read once for a page and its frame.
 * @throws DomainError without `tenant:read`
 */
export const readFrame = cache(async (context: PageContext) =>
  getTenantFrame(await getDeps(), context),
);

/** Is the tenant suspended? Its pages offer nothing that would be refused: `toActing`, `WriteGuard`. */
export async function isSuspended(context: PageContext): Promise<boolean> {
  return can(context, 'tenant:read') && (await readFrame(context)).suspension !== null;
}

/** The reader as one who changes something: in a suspended tenant they may change nothing. */
export async function toActing(context: PageContext): Promise<PageContext> {
  return (await isSuspended(context)) ? { ...context, permissions: new Set() } : context;
}
