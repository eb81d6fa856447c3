import type { getOperatorTenant } from '@gatehouse/services/operator';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '#src/format/time.tsx';
import { Facts } from './facts.tsx';

type OperatorTenant = Awaited<ReturnType<typeof getOperatorTenant>>;

/** A tenant in numbers: who is in it, how they sign in, what it may take, and how it compares with the pool. */
export function TenantFacts({ tenant }: { tenant: OperatorTenant }) {
  const t = useTranslations('operator.tenant.facts');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('created'), <Time key="at" at={tenant.createdAt} />],
    [t('members'), t('membersValue', { active: tenant.activeMembers, all: tenant.members })],
    [t('owners'), tenant.owners],
    [t('signIn'), t(`sso.${tenant.ssoPolicy}`)],
    [t('domains'), tenant.verifiedDomains.join(', ') || t('none')],
    [
      t('session'),
      tenant.sessionMaxHours === null
        ? t('sessionDefault')
        : t('hours', { hours: tenant.sessionMaxHours }),
    ],
    [
      t('quota'),
      tenant.filesQuotaMib === null ? t('quotaDefault') : t('mib', { mib: tenant.filesQuotaMib }),
    ],
    [
      t('compared'),
      tenant.comparedAt ? (
        <span key="compared">
          <Time at={tenant.comparedAt} precise /> · {t('differences', tenant)}
        </span>
      ) : (
        t('never')
      ),
    ],
  ];
  return <Facts facts={facts} />;
}
