import type { getTenantFrame } from '@gatehouse/services/tenants';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import { EndSupport } from './end-support-later.tsx';

interface TenantBannerProps {
  context: PageContext;
  notices: Awaited<ReturnType<typeof getTenantFrame>>;
}

/** What everyone in the tenant sees above every page: that it is suspended, and who of the staff is inside. */
export function TenantBanner({ context, notices }: TenantBannerProps) {
  const t = useTranslations('support.banner');
  const { principal, tenant, permissions } = context;
  const { suspension, support } = notices;
  if (suspension === null && support.length === 0) return null;
  return (
    <div className="grid gap-2 px-4 pt-4 sm:px-8">
      {suspension !== null && (
        <Notice tone="warn" title={t('suspended', { tenant: tenant.name })}>
          {t('suspendedText', { reason: suspension })}
        </Notice>
      )}
      {support.map(({ id, operatorName, writes, until }) => {
        const own = principal.kind === 'operator' && principal.support.id === id;
        const mayEnd = own || (principal.kind === 'user' && permissions.has('tenant:secure'));
        return (
          <Notice key={id} tone={own ? 'warn' : 'info'}>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <p>
                {own ? t('own', { tenant: tenant.name }) : t('inside', { name: operatorName })}{' '}
                {t(writes ? 'writes' : 'reads')} {t('until')} <Time at={until} precise />.
              </p>
              {mayEnd && (
                <EndSupport
                  id={id}
                  slug={tenant.slug}
                  asOperatorIn={own ? tenant.id : null}
                  label={t('end')}
                  done={t('ended')}
                />
              )}
            </div>
          </Notice>
        );
      })}
    </div>
  );
}
