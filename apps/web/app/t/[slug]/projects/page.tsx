import { can } from '@gatehouse/policy/can';
import { listProjects } from '@gatehouse/services/projects';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { FolderOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { CreateProject } from '#src/projects/create-project.tsx';
import { ProjectTable } from '#src/projects/project-table.tsx';
import { SampleProjects } from '#src/projects/sample-projects.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
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
  const cursor = parseCursor((await searchParams)['cursor']);
  const deps = await getDeps();
  const projects = await readPage(cursor, (from) =>
    listProjects(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  const create = can(context, 'projects:create') && <CreateProject slug={slug} />;
  const t = await getTranslations('projects');
  const empty = projects.items.length === 0;
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
          create ? (
            !empty && create
          ) : (
            <DeniedAct slug={slug} permission="projects:create">
              {t('create.open')}
            </DeniedAct>
          )
        }
      >
        <div className="grid gap-3">
          {empty ? (
            <EmptyState icon={<FolderOpen />} title={t('empty.title')} action={first}>
              {create ? t('empty.mayCreate') : t('empty.mayNot')}
            </EmptyState>
          ) : (
            <ProjectTable
              tenant={{ slug, name }}
              projects={projects.items.map(
                ({ id, name: project, createdByName, createdAt, updatedAt }) => ({
                  id,
                  name: project,
                  createdByName,
                  createdAt,
                  updatedAt,
                }),
              )}
              may={{
                rename: can(context, 'projects:rename'),
                remove: can(context, 'projects:delete'),
              }}
            />
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/projects`}
            cursor={cursor}
            nextCursor={projects.nextCursor}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
