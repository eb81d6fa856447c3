import { listTenants } from '@gatehouse/services/tenants';
import { Badge } from '@gatehouse/ui/badge';
import { Card, Section } from '@gatehouse/ui/card';
import { PageHeader } from '@gatehouse/ui/page-header';
import { ThemeToggle } from '@gatehouse/ui/theme-toggle';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getPictureUrl } from '#src/pictures/picture-url.ts';
import { NameForm } from '#src/profile/name-form.tsx';
import { ProfileTabs } from '#src/profile/profile-tabs.tsx';
import { PictureForm } from '#src/profile/picture-form.tsx';
import { getDeps, requireOwnUser } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';
import { TenantList } from '#src/tenants/tenant-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile');
  return { title: t('title') };
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 border-line px-5 py-3.5 not-last:border-b sm:grid-cols-[10rem_1fr] sm:items-center">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-2 break-all">{children}</dd>
    </div>
  );
}

export default async function ProfilePage() {
  const user = await requireOwnUser();
  const { items: tenants } = await listTenants(await getDeps(), user);
  const t = await getTranslations('profile');
  const { name, email, emailVerified, claims, userId, avatar } = user.principal;
  return (
    <TopBar user={user}>
      <ClientMessages of={['profile']}>
        <PageHeader title={name} description={t('description')} />
        <ProfileTabs open="profile" />
        <Section id="you" title={t('you.title')}>
          <Card className="grid gap-6 p-5">
            <PictureForm name={name} picture={getPictureUrl(userId, avatar)} />
            <NameForm name={name} />
          </Card>
        </Section>
        <Card>
          <dl>
            <Line name={t('facts.email')}>
              {email}
              <Badge tone={emailVerified ? 'good' : 'warn'}>
                {t(emailVerified ? 'facts.verified' : 'facts.unverified')}
              </Badge>
            </Line>
            {claims.operator && <Line name={t('facts.staff')}>{t('facts.operator')}</Line>}
            <Line name={t('facts.theme')}>
              <ThemeToggle />
            </Line>
          </dl>
        </Card>
        <Section
          id="memberships"
          title={t('memberships.title')}
          description={t('memberships.description')}
        >
          {tenants.length > 0 ? (
            <TenantList tenants={tenants} />
          ) : (
            <p className="text-base text-ink-2">{t('memberships.none')}</p>
          )}
        </Section>
      </ClientMessages>
    </TopBar>
  );
}
