import { isUuid, toId, type TenantId } from '@gatehouse/domain/ids';
import { isDomainError } from '@gatehouse/domain/errors';
import { getOperatorTenant, getPlacement } from '@gatehouse/services/operator';
import { listOperatorSupport } from '@gatehouse/services/support';
import { buttonClass } from '@gatehouse/ui/button';
import { Section } from '@gatehouse/ui/card';
import { Notice } from '@gatehouse/ui/notice';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { ActButton } from '#src/operator/act-button.tsx';
import { OperatorBreadcrumb } from '#src/operator/operator-breadcrumb.tsx';
import { TenantActs } from '#src/operator/tenant-acts.tsx';
import { TenantFacts } from '#src/operator/tenant-facts.tsx';
import { TenantPlacement } from '#src/operator/tenant-placement.tsx';
import { TenantSupport } from '#src/operator/tenant-support.tsx';
import { getDeps, requireOperator } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';
import { Nothing } from '#src/operator/nothing.tsx';

export async function generateMetadata(): Promise<Metadata> {
  await requireOperator();
  const t = await getTranslations('operator.tenant');
  return { title: t('title') };
}

export default async function OperatorTenantPage({ params }: PageProps<'/operator/tenants/[id]'>) {
  const { user, operator } = await requireOperator();
  const { id } = await params;
  if (!isUuid(id)) notFound();
  const tenantId = toId<TenantId>(id);
  const deps = await getDeps();
  const [t, tenant, support] = await Promise.all([
    getTranslations('operator.tenant'),
    getOperatorTenant(deps, operator, { tenantId }).catch((error: unknown) => {
      if (isDomainError(error) && error.code === 'resource.not_found') notFound();
      throw error;
    }),
    listOperatorSupport(deps, operator, { tenantId: id }),
  ]);
  const placement = await getPlacement(deps, operator, { tenantId });
  const { name, slug, suspension } = tenant;
  const own = support.items.find(
    (access) => access.own && ['requested', 'approved'].includes(access.status),
  );
  return (
    <TopBar user={user}>
      <ClientMessages of={['operator', 'support']}>
        <OperatorBreadcrumb current={name} />
        <PageHeader
          title={name}
          description={slug}
          actions={
            tenant.deletedAt ? (
              <ActButton
                path="/operator/tenants/{tenantId}/restore"
                request={{ path: { tenantId: id } }}
                label={t('restore')}
                done={t('restored', { name })}
              />
            ) : (
              <>
                {own?.status === 'approved' && (
                  <Link href={`/t/${slug}`} className={buttonClass('primary')}>
                    {t('enter')}
                  </Link>
                )}
                <TenantActs
                  id={id}
                  name={name}
                  suspended={suspension !== null}
                  supportOpen={own !== undefined}
                />
              </>
            )
          }
        />
        {suspension && (
          <Notice tone="warn" title={t('suspended')}>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p>{suspension.reason}</p>
              <ActButton
                path="/operator/tenants/{tenantId}/reactivate"
                request={{ path: { tenantId: id } }}
                label={t('reactivate')}
                done={t('reactivated', { name })}
                question={{
                  title: t('reactivateQuestion', { name }),
                  text: t('reactivateText'),
                  confirm: t('reactivate'),
                }}
              />
            </div>
          </Notice>
        )}
        <Section
          id="facts"
          title={t('facts.title')}
          actions={
            <ActButton
              path="/operator/tenants/{tenantId}/compare"
              request={{ path: { tenantId: id } }}
              label={t('compare')}
              done={t('comparing')}
            />
          }
        >
          <TenantFacts tenant={tenant} />
        </Section>
        <TenantPlacement tenant={{ id, slug, name }} placement={placement} />
        <Section id="support" title={t('support.title')} description={t('support.text')}>
          {support.items.length === 0 ? (
            <Nothing>{t('support.nothing')}</Nothing>
          ) : (
            <TenantSupport tenantId={id} items={support.items} />
          )}
        </Section>
      </ClientMessages>
    </TopBar>
  );
}
