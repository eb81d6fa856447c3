import { can } from '@gatehouse/policy/can';
import { listProjects } from '@gatehouse/services/projects';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { FolderOpen, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { parseSearch } from '#src/http/search.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { LiveList } from '#src/live/live-list.tsx';
import { CreateProject } from '#src/projects/create-project.tsx';
import { ProjectTable } from '#src/projects/project-table.tsx';
import { SampleProjects } from '#src/projects/sample-projects.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { ListSearch } from '#src/shell/list-search.tsx';
import { Pages } from '#src/shell/pages.tsx';
import { toActing } from '#src/server/read-frame.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('projects');
  return { title: t('title') };
}

export default async function ProjectsPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/projects'>) {
  const context = await openTenant(params, 'projects:read');
  if (!context) return null;
  const query = await searchParams;
  const cursor = parseCursor(query['cursor']);
  const search = parseSearch(query['search']);
  const deps = await getDeps();
  const projects = await readPage(cursor, (from) =>
    listProjects(deps, context, { limit: 50, cursor: from, search }),
  );
  const { slug, name } = context.tenant;
  const mayCreate = can(context, 'projects:create');
  const acting = await toActing(context);
  const create = can(acting, 'projects:create') && <CreateProject slug={slug} />;
  const t = await getTranslations('projects');
  const noMatch = projects.items.length === 0 && search !== undefined;
  const empty = projects.items.length === 0 && !noMatch;
  const first = create && empty && (
    <span className="flex flex-wrap items-start justify-center gap-2">
      {create}
      <SampleProjects slug={slug} />
    </span>
  );
  return (
    <ClientMessages of={['projects']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={
          mayCreate ? (
            !empty && create
          ) : (
            <DeniedAct context={context} permission="projects:create">
              {t('create.open')}
            </DeniedAct>
          )
        }
      >
        <LiveList
          slug={slug}
          kinds={['projects']}
          view={JSON.stringify([search, cursor])}
          rows={projects.items.map(({ id, version }) => ({ id, version }))}
          entity={can(context, 'audit:read') ? 'project' : null}
        />
        <div className="grid gap-3">
          {!empty && (
            <ListSearch
              path={`/t/${slug}/projects`}
              search={search}
              texts={{ label: t('search.label'), field: t('search.field'), hint: t('search.hint') }}
            />
          )}
          {noMatch && (
            <EmptyState icon={<SearchX />} title={t('search.none')}>
              {t('search.other')}
            </EmptyState>
          )}
          {empty ? (
            <EmptyState icon={<FolderOpen />} title={t('empty.title')} action={first}>
              {create ? t('empty.mayCreate') : t('empty.mayNot')}
            </EmptyState>
          ) : noMatch ? null : (
            <ProjectTable
              tenant={{ slug, name }}
              projects={projects.items.map(
                ({ id, name: project, version, createdByName, createdAt, updatedAt }) => ({
                  id,
                  name: project,
                  version,
                  createdByName,
                  createdAt,
                  updatedAt,
                }),
              )}
              may={{
                rename: can(acting, 'projects:rename'),
                remove: can(acting, 'projects:delete'),
              }}
            />
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/projects`}
            keep={{ search }}
            cursor={cursor}
            nextCursor={projects.nextCursor}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
