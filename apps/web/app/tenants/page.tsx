import { listJoinable } from '@gatehouse/services/domains';
import {
  getTenantAllowance,
  listDeactivations,
  listDeletedTenants,
  listTenants,
} from '@gatehouse/services/tenants';
import { Card, Section } from '@gatehouse/ui/card';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Notice } from '@gatehouse/ui/notice';
import { PageHeader } from '@gatehouse/ui/page-header';
import { DoorOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { InvitationNotice } from '#src/invite/invitation-notice.tsx';
import { getDeps, requireOwnUser } from '#src/server/session.ts';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TopBar } from '#src/shell/top-bar.tsx';
import { AskToJoin } from '#src/tenants/ask-to-join.tsx';
import { CreateTenant } from '#src/tenants/create-tenant.tsx';
import { CreateTenantForm } from '#src/tenants/create-tenant-form.tsx';
import { Deactivated } from '#src/tenants/deactivated.tsx';
import { DeletedTenants } from '#src/tenants/deleted-tenants.tsx';
import { JoinTenant } from '#src/tenants/join-tenant.tsx';
import { TenantChooser } from '#src/tenants/tenant-chooser.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tenants');
  return { title: t('title') };
}

export default async function TenantsPage() {
  const user = await requireOwnUser();
  const deps = await getDeps();
  const [
    { items: tenants },
    { items: deleted },
    { items: joinable },
    { refusal },
    { items: closed },
  ] = await Promise.all([
    listTenants(deps, user),
    listDeletedTenants(deps, user),
    listJoinable(deps, user),
    getTenantAllowance(deps, user),
    listDeactivations(deps, user),
  ]);
  const t = await getTranslations('tenants');
  const deactivated = await getTranslations('common.deactivated');
  const errors = await getTranslations('errors');
  return (
    <TopBar user={user}>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          tenants.length > 0 &&
          !refusal && (
            <ClientMessages of={['tenants']}>
              <CreateTenant />
            </ClientMessages>
          )
        }
      />
      <InvitationNotice />
      <RefreshWhile waiting={tenants.some((tenant) => tenant.pending)} everySeconds={2} />
      {closed.map(({ slug, name, owners }) => (
        <Notice key={slug} title={deactivated('title', { tenant: name })}>
          <Deactivated owners={owners} />
        </Notice>
      ))}
      {joinable.length > 0 && (
        <ClientMessages of={['tenants']}>
          {joinable.map((tenant) =>
            tenant.asks ? (
              <AskToJoin key={tenant.slug} tenant={tenant} />
            ) : (
              <JoinTenant key={tenant.slug} tenant={tenant} />
            ),
          )}
        </ClientMessages>
      )}
      {tenants.length > 0 ? (
        <ClientMessages of={['tenants']}>
          <TenantChooser tenants={tenants} />
        </ClientMessages>
      ) : (
        <EmptyState icon={<DoorOpen />} title={t('empty.title')}>
          {t('empty.text', { email: user.principal.email })}
        </EmptyState>
      )}
      {deleted.length > 0 && (
        <Section id="deleted" title={t('deleted.title')} description={t('deleted.description')}>
          <ClientMessages of={['tenants']}>
            <DeletedTenants
              tenants={deleted.map(({ id, name, purgeAt }) => ({ id, name, purgeAt }))}
            />
          </ClientMessages>
        </Section>
      )}
      {(refusal || tenants.length === 0) && (
        <Section id="create" title={t('create.title')} description={t('create.description')}>
          {refusal ? (
            <Notice>{errors(refusal)}</Notice>
          ) : (
            <Card className="p-5">
              <ClientMessages of={['tenants']}>
                <CreateTenantForm />
              </ClientMessages>
            </Card>
          )}
        </Section>
      )}
    </TopBar>
  );
}
