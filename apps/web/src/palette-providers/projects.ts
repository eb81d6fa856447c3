import { can } from '@gatehouse/policy/can';
import { listProjects } from '@gatehouse/services/projects';
import type { IndexProvider } from './provider.ts';

const LIMIT = 100;

/** The newest projects. */
export const projects: IndexProvider = async ({ deps, context, t }) => {
  if (!can(context, 'projects:read')) return [];
  const { items } = await listProjects(deps, context, { limit: LIMIT });
  return items.map(({ id, name }) => ({
    id,
    name,
    group: t('shell.nav.projects'),
    href: `/t/${context.tenant.slug}/projects`,
  }));
};
