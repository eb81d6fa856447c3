import type { Permission } from '@gatehouse/policy/permissions';
import { getAccessHelp } from '@gatehouse/services/access-requests';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/server/page-context.ts';
import { WriteGuard } from '#src/support/write-guard.tsx';
import { AccessHelp } from './access-help.tsx';

/** What a refused page takes, and whom of the tenant to ask. */
export async function getRefusalHelp(
  context: PageContext,
  permission: Permission,
): Promise<ReactNode> {
  const [help, t, names] = await Promise.all([
    getDeps().then((deps) => getAccessHelp(deps, context, { permission })),
    getTranslations('accessHelp'),
    getTranslations('permissionNames'),
  ]);
  return (
    <ClientMessages of={['accessHelp']}>
      <div className="grid gap-3">
        <p>{t('refusal', { permission: names(permission) })}</p>
        <WriteGuard context={context}>
          <AccessHelp slug={context.tenant.slug} permission={permission} help={help} more />
        </WriteGuard>
      </div>
    </ClientMessages>
  );
}
