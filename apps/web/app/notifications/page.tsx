import { listNotifications } from '@gatehouse/services/notifications';
import { getPreferences } from '@gatehouse/services/preferences';
import { Card, Section } from '@gatehouse/ui/card';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { PageHeader } from '@gatehouse/ui/page-header';
import { BellOff } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { MailChoices } from '#src/notifications/mail-choices.tsx';
import { NotificationList } from '#src/notifications/notification-list.tsx';
import { ReadOnView } from '#src/notifications/read-on-view.tsx';
import { ProfileTabs } from '#src/profile/profile-tabs.tsx';
import { ReadAll } from '#src/notifications/read-all.tsx';
import { getDeps, requireUser } from '#src/server/session.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TopBar } from '#src/shell/top-bar.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('title') };
}

export default async function NotificationsPage({ searchParams }: PageProps<'/notifications'>) {
  const user = await requireUser();
  const deps = await getDeps();
  const cursor = parseCursor((await searchParams)['cursor']);
  const told = await readPage(cursor, (from) =>
    listNotifications(deps, user, { limit: 25, cursor: from }),
  );
  const { mutedMails } = await getPreferences(deps, user);
  const t = await getTranslations('notifications');
  return (
    <TopBar user={user}>
      <ClientMessages of={['notifications']}>
        <PageHeader
          title={t('title')}
          description={t('description')}
          actions={told.items.some(({ read }) => !read) && <ReadAll />}
        />
        <ProfileTabs open="notifications" />
        <ReadOnView ids={told.items.filter(({ read }) => !read).map(({ id }) => id)} />
        <div className="grid gap-3">
          {told.items.length > 0 ? (
            <NotificationList items={told.items} />
          ) : (
            <EmptyState icon={<BellOff />} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path="/notifications"
            cursor={cursor}
            nextCursor={told.nextCursor}
          />
        </div>
        <Section id="mails" title={t('mails.title')} description={t('mails.description')}>
          <Card>
            <MailChoices muted={mutedMails} />
          </Card>
        </Section>
      </ClientMessages>
    </TopBar>
  );
}
