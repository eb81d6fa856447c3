import { MAX_FILE_BYTES } from '@gatehouse/api/schemas';
import { Notice } from '@gatehouse/ui/notice';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FileList } from '#src/files/file-list.tsx';
import { FileTabs } from '#src/files/file-tabs.tsx';
import { loadFilesPage } from '#src/files/load-files-page.ts';
import { NoFiles } from '#src/files/no-files.tsx';
import { QuotaMeter } from '#src/files/quota-meter.tsx';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { UploadArea } from '#src/files/upload-area.tsx';
import { UploadButton } from '#src/files/upload-button.tsx';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { ListKeys } from '#src/shell/list-keys.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { ListSearch } from '#src/shell/list-search.tsx';
import { Pages } from '#src/shell/pages.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('files');
  return { title: t('title') };
}

export default async function FilesPage({ params, searchParams }: PageProps<'/t/[slug]/files'>) {
  const context = await openTenant(params, 'files:read');
  if (!context) return null;
  const [search, t] = await Promise.all([searchParams, getTranslations('files')]);
  const view = await loadFilesPage(context, search);
  const { slug, name } = context.tenant;
  const { path, files, deleted, mayWrite, seesDeleted } = view;
  const empty = files.length === 0 && !deleted && view.search === undefined;
  const target = { slug, unfinished: view.unfinished, maxBytes: MAX_FILE_BYTES };
  const upload = mayWrite && <UploadButton {...target} />;
  return (
    <ClientMessages of={['files']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={
          mayWrite ? (
            !empty && upload
          ) : (
            <DeniedAct context={context} permission="files:write">
              {t('upload.open')}
            </DeniedAct>
          )
        }
      >
        <ListKeys />
        {view.gone && (
          <Notice tone="warn" title={t('gone.title')}>
            {t('gone.text')}
          </Notice>
        )}
        <QuotaMeter usage={view.usage} advice={mayWrite} />
        {mayWrite && <UploadArea target={target} tenantName={name} />}
        <div className="grid gap-4">
          <div className="flex flex-wrap-reverse items-end gap-x-6 gap-y-4">
            {seesDeleted && <FileTabs path={path} deleted={deleted} />}
            {(files.length > 0 || view.search !== undefined) && (
              <ListSearch
                key={String(deleted)}
                path={path}
                search={view.search}
                {...(deleted && { keep: { view: 'deleted' } })}
                texts={{
                  label: t('search.label'),
                  field: t('search.field'),
                  hint: t('search.hint'),
                }}
              />
            )}
          </div>
          {files.length === 0 ? (
            <NoFiles path={path} search={view.search} deleted={deleted} upload={upload} />
          ) : (
            <FileList slug={slug} files={files} deleted={deleted} />
          )}
          <Pages
            label={t('pages')}
            path={path}
            keep={{ view: deleted ? 'deleted' : undefined, search: view.search }}
            cursor={view.cursor}
            nextCursor={view.nextCursor}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
