import { listFiles } from '@gatehouse/services/files';
import { getPublicPage } from '@gatehouse/services/public-page';
import { Section } from '@gatehouse/ui/card';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { guestPageHref } from '#src/guests/guest-page-href.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { PublicPageForm } from '#src/public-page/public-page-form.tsx';
import { PublishFileForm } from '#src/public-page/publish-file-form.tsx';
import { PublishedFiles } from '#src/public-page/published-files.tsx';
import { getDeps } from '#src/server/session.ts';
import { refuse } from '#src/shell/refuse.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publicPage');
  return { title: t('title') };
}

/** The newest files, of which one can be published here. */
const LIMIT = 100;

export default async function PublicPagePage({
  params,
}: PageProps<'/t/[slug]/settings/public-page'>) {
  const context = await openTenant(params, 'tenant:secure');
  if (!context) return null;
  const deps = await getDeps();
  if (!deps.files) return refuse('notFound', 'frame');
  const t = await getTranslations('publicPage');
  const [page, { items }] = await Promise.all([
    getPublicPage(deps, context),
    listFiles(deps, context, { limit: LIMIT }),
  ]);
  const { slug, name } = context.tenant;
  const others = items.filter(({ status, publishedAt }) => status === 'ready' && !publishedAt);
  const { guests, guestsPerMonth } = page;
  return (
    <ClientMessages of={['publicPage']}>
      <SettingsPage
        context={context}
        width="form"
        title={t('title')}
        description={t('description', { tenant: name })}
      >
        <Section
          id="page"
          title={t('page.title')}
          description={t.rich('page.text', {
            address: guestPageHref(slug),
            code: (text) => <code>{text}</code>,
          })}
        >
          <PublicPageForm slug={slug} page={page} />
          <p className="text-sm text-ink-2">{t('guests', { guests, limit: guestsPerMonth })}</p>
        </Section>
        <Section id="files" title={t('files.title')} description={t('files.text')}>
          <PublishedFiles
            slug={slug}
            files={page.files.map(({ id, name: file }) => ({ id, name: file }))}
          />
          {others.length > 0 && (
            <PublishFileForm
              slug={slug}
              files={others.map(({ id, name: file }) => ({ id, name: file }))}
            />
          )}
        </Section>
      </SettingsPage>
    </ClientMessages>
  );
}
