import { USAGE_DAYS } from '@gatehouse/domain/usage';
import { can } from '@gatehouse/policy/can';
import { listFiles } from '@gatehouse/services/files';
import { getUsage } from '@gatehouse/services/tenants';
import { Section } from '@gatehouse/ui/card';
import { TABS_CLASS, tabClass } from '@gatehouse/ui/tabs';
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { QuotaMeter } from '#src/files/quota-meter.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { BarList } from '#src/usage/bar-list.tsx';
import { UsageChart } from '#src/usage/usage-chart.tsx';
import { UsageNumbers } from '#src/usage/usage-numbers.tsx';
import { UsageTable } from '#src/usage/usage-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('usage');
  return { title: t('title') };
}

export default async function UsagePage({ params, searchParams }: PageProps<'/t/[slug]/usage'>) {
  const context = await openTenant(params, 'usage:read');
  if (!context) return null;
  const asked = Number((await searchParams)['days']);
  const days = USAGE_DAYS.find((one) => one === asked) ?? USAGE_DAYS[0];
  const [deps, t, filesTitle, format] = await Promise.all([
    getDeps(),
    getTranslations('usage'),
    getTranslations('files'),
    getFormatter(),
  ]);
  const [usage, files] = await Promise.all([
    getUsage(deps, context, { days }),
    deps.files && can(context, 'files:read') ? listFiles(deps, context, { limit: 1 }) : null,
  ]);
  const path = `/t/${context.tenant.slug}/usage`;
  const formatDay = (day: string) =>
    format.dateTime(new Date(day), { dateStyle: 'medium', timeZone: 'UTC' });
  const formatAxis = (day: string) =>
    format.dateTime(new Date(day), { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const signIns = usage.days.reduce((sum, day) => sum + day.signIns, 0);
  const change = format.number(signIns - usage.before.signIns, { signDisplay: 'exceptZero' });
  const invitations = usage.invitations.reduce((sum, { count }) => sum + count, 0);
  return (
    <TenantPage
      context={context}
      title={t('title')}
      description={t('description', { tenant: context.tenant.name })}
    >
      <nav aria-label={t('period')} className={TABS_CLASS}>
        {USAGE_DAYS.map((one) => (
          <Link
            key={one}
            href={`${path}?days=${one}`}
            aria-current={one === days ? 'page' : undefined}
            className={tabClass(one === days)}
          >
            {t('days', { days: one })}
          </Link>
        ))}
      </nav>
      <UsageNumbers {...usage} days={days} />
      <Section
        id="activity"
        title={t('activity.title')}
        description={t('activity.description', { count: signIns, change })}
      >
        <div className="grid grid-cols-1 gap-3">
          <UsageChart
            name={t('activity.title')}
            days={usage.days.map(({ day }) => formatDay(day))}
            axis={usage.days.map(({ day }) => formatAxis(day))}
            line={{ name: t('members.column'), values: usage.days.map((day) => day.members) }}
            area={{ name: t('signIns.column'), values: usage.days.map((day) => day.signIns) }}
            unknown={t('unknown')}
          />
          <UsageTable
            name={t('activity.title')}
            days={usage.days.map((day) => ({ ...day, name: formatDay(day.day) }))}
          />
        </div>
      </Section>
      <Section
        id="invitations"
        title={t('invitations.title')}
        description={t('invitations.description', { count: invitations })}
      >
        <BarList
          items={usage.invitations.map(({ state, count }) => ({
            name: t(`invitations.states.${state}`),
            count,
          }))}
        />
      </Section>
      {files && (
        <Section id="files" title={filesTitle('title')}>
          <QuotaMeter usage={files.usage} />
        </Section>
      )}
    </TenantPage>
  );
}
