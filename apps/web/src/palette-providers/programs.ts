import { can } from '@gatehouse/policy/can';
import { listApiClients } from '@gatehouse/services/api-clients';
import { listApiKeys } from '@gatehouse/services/api-keys';
import type { IndexProvider } from './provider.ts';

const LIMIT = 100;

/** API keys and API clients, by their names. */
export const programs: IndexProvider = async ({ deps, context, t }) => {
  const [keys, clients] = await Promise.all([
    can(context, 'api_keys:manage') ? listApiKeys(deps, context, { limit: LIMIT }) : null,
    can(context, 'api_clients:manage') ? listApiClients(deps, context, { limit: LIMIT }) : null,
  ]);
  const toEntries = (
    items: readonly { id: string; name: string }[],
    group: string,
    segment: string,
  ) =>
    items.map(({ id, name }) => ({
      id,
      name,
      group,
      href: `/t/${context.tenant.slug}/settings/${segment}`,
    }));
  return [
    ...toEntries(keys?.items ?? [], t('settings.sections.apiKeys.name'), 'api-keys'),
    ...toEntries(clients?.items ?? [], t('settings.sections.apiClients.name'), 'api-clients'),
  ];
};
