import { getScim, listScimRequests } from '@gatehouse/services/scim';
import { Card, Section } from '@gatehouse/ui/card';
import { CopyField } from '@gatehouse/ui/copy-field';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { FolderSync } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { listRoleOptions } from '#src/roles/list-role-options.ts';
import { ConnectDirectory } from '#src/scim/connect-directory.tsx';
import { DirectoryTokens } from '#src/scim/directory-tokens.tsx';
import { DisconnectDirectory } from '#src/scim/disconnect-directory.tsx';
import { GroupRoles } from '#src/scim/group-roles.tsx';
import { RequestList } from '#src/scim/request-list.tsx';
import { RulesForm } from '#src/scim/rules-form.tsx';
import { TakeOver } from '#src/scim/take-over.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';

/** Requests that the page shows. */
const SHOWN_REQUESTS = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('scim');
  return { title: t('title') };
}

export default async function ScimPage({ params }: PageProps<'/t/[slug]/settings/scim'>) {
  const context = await openTenant(params, 'sso:manage');
  if (!context) return null;
  const t = await getTranslations('scim');
  const groups = await getTranslations('ssoSettings.mappings');
  const deps = await getDeps();
  const { connection } = await getScim(deps, context);
  const { slug, name } = context.tenant;
  const requests = connection
    ? (await listScimRequests(deps, context, { limit: SHOWN_REQUESTS })).items
    : [];
  return (
    <ClientMessages of={['scim', 'ssoSettings']}>
      <SettingsPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={<ConnectDirectory slug={slug} connected={connection !== null} />}
      >
        {connection ? (
          <>
            {!connection.setUpBy.answers && (
              <TakeOver slug={slug} name={connection.setUpBy.name} version={connection.version} />
            )}
            <Section
              id="connection"
              title={connection.name}
              description={t('peopleIn', connection.people)}
            >
              <div className="grid gap-1.5">
                <p className="text-sm font-medium">{t('url')}</p>
                <CopyField label={t('url')} value={connection.url} />
              </div>
              <DirectoryTokens slug={slug} directory={connection} />
            </Section>
            <Section id="rules" title={t('rules')} description={t('rulesText')}>
              <Card className="p-5">
                <RulesForm slug={slug} directory={connection} />
              </Card>
            </Section>
            <Section id="groups" title={groups('title')} description={groups('text')}>
              <Card className="p-5">
                <GroupRoles
                  slug={slug}
                  directory={connection}
                  roles={await listRoleOptions(context)}
                />
              </Card>
            </Section>
            <Section id="requests" title={t('requests.title')} description={t('requests.text')}>
              {requests.length > 0 ? (
                <RequestList requests={requests} />
              ) : (
                <p className="text-sm text-ink-2">{t('requests.none')}</p>
              )}
            </Section>
            <Section id="end" title={t('disconnect')} description={t('endText')}>
              <DisconnectDirectory slug={slug} version={connection.version} />
            </Section>
          </>
        ) : (
          <EmptyState icon={<FolderSync />} title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        )}
      </SettingsPage>
    </ClientMessages>
  );
}
