import { listRoles } from '@gatehouse/services/roles';
import { can } from '@gatehouse/policy/can';
import type { IndexProvider } from './provider.ts';

/** The tenant's own roles. */
export const roles: IndexProvider = async ({ deps, context, t }) => {
  if (!can(context, 'roles:read')) return [];
  const { items } = await listRoles(deps, context);
  return items.map(({ id, name, description }) => ({
    id,
    name,
    detail: description,
    group: t('settings.sections.roles.name'),
    href: `/t/${context.tenant.slug}/settings/roles`,
  }));
};
