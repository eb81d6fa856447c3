import type { PageContext } from '#src/server/page-context.ts';
import { can } from '@gatehouse/policy/can';
import type { Permission } from '@gatehouse/policy/permissions';
import { forbidden } from 'next/navigation';
import { requireTenant } from '#src/server/session.ts';

/**
 * The context of a page of a tenant. Null while the person's access is still being set up: the
 * frame says so. Answers 404 to strangers, 403 to a role that is too low.
 */
export async function openTenant(
  params: Promise<{ slug: string }>,
  permission: Permission,
): Promise<PageContext | null> {
  const { slug } = await params;
  const context = await requireTenant(slug);
  if (context.role === null) return null;
  if (!can(context, permission)) forbidden();
  return context;
}
