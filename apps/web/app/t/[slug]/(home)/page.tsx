import { can } from '@gatehouse/policy/can';
import { getAccount } from '@gatehouse/services/account';
import type { Deps } from '@gatehouse/services/access';
import { listInvitations } from '@gatehouse/services/invitations';
import { countMembers } from '@gatehouse/services/members';
import { listProjects } from '@gatehouse/services/projects';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { FirstSteps } from '#src/onboarding/first-steps.tsx';
import { CreateProject } from '#src/projects/create-project.tsx';
import { ProjectTable } from '#src/projects/project-table.tsx';
import { SampleProjects } from '#src/projects/sample-projects.tsx';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('projects');
  return { title: t('title') };
}

export default async function ProjectsPage({ params, searchParams }: PageProps<'/t/[slug]'>) {
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
  const firstSteps = can(context, 'members:invite') && cursor === undefined;
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
        actions={!empty && create}
      >
        {firstSteps && <FirstSteps slug={slug} done={await stepsDone(deps, context, !empty)} />}
        <div className="grid gap-3">
          <ProjectTable context={context} projects={projects.items} create={first} />
          <Pages
            label={t('pages')}
            path={`/t/${slug}`}
            cursor={cursor}
            nextCursor={projects.nextCursor}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}

/** What of the first steps has been done. */
async function stepsDone(deps: Deps, context: PageContext, project: boolean) {
  const [members, invitations, account] = await Promise.all([
    countMembers(deps, context, {}),
    listInvitations(deps, context, { limit: 1 }),
    getAccount(deps, context),
  ]);
  const people = members.active + members.deactivated > 1 || invitations.items.length > 0;
  return { project, people, secondFactor: account.mfa };
}
