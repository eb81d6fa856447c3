import { listRoles } from '@gatehouse/services/roles';
import { getTranslations } from 'next-intl/server';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/server/page-context.ts';

const BASE = ['admin', 'member', 'viewer'] as const;

/** What a group of an identity provider or a directory can lead to: base roles below owner, and the tenant's own. */
export async function listRoleOptions(
  context: PageContext,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const names = await getTranslations('roles.names');
  const { items } = await listRoles(await getDeps(), context);
  const own = items.filter(({ base }) => base !== 'owner').map(({ id, name }) => ({ id, name }));
  return [...BASE.map((id) => ({ id, name: names(id) })), ...own];
}
