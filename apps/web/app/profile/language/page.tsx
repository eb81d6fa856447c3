import { Card, Section } from '@gatehouse/ui/card';
import { PageHeader } from '@gatehouse/ui/page-header';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LanguageChoice } from '#src/i18n/language-choice.tsx';
import { ProfileTabs } from '#src/profile/profile-tabs.tsx';
import { requireOwnUser } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile.language');
  return { title: t('title') };
}

export default async function LanguagePage() {
  const user = await requireOwnUser();
  const t = await getTranslations('profile.language');
  return (
    <TopBar user={user}>
      <PageHeader title={t('title')} description={t('description')} />
      <ProfileTabs open="language" />
      <Section id="language" title={t('choice')} description={t('text')}>
        <Card className="p-5">
          <div className="max-w-80">
            <LanguageChoice signedIn />
          </div>
        </Card>
      </Section>
    </TopBar>
  );
}
