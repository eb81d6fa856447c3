import { can } from '@gatehouse/policy/can';
import { getAccount } from '@gatehouse/services/account';
import type { Deps } from '@gatehouse/services/access';
import { listInvitations } from '@gatehouse/services/invitations';
import { countMembers } from '@gatehouse/services/members';
import { listProjects } from '@gatehouse/services/projects';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FirstSteps } from '#src/onboarding/first-steps.tsx';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview');
  return { title: t('title') };
}

/** The home of a tenant. */
export default async function OverviewPage({ params }: PageProps<'/t/[slug]'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context) return null;
  const deps = await getDeps();
  const { slug, name } = context.tenant;
  const t = await getTranslations('overview');
  return (
    <TenantPage
      context={context}
      title={t('title')}
      description={t('description', { tenant: name })}
    >
      {can(context, 'members:invite') && (
        <FirstSteps slug={slug} done={await stepsDone(deps, context)} />
      )}
    </TenantPage>
  );
}

/** What of the first steps has been done. */
async function stepsDone(deps: Deps, context: PageContext) {
  const [members, invitations, account, projects] = await Promise.all([
    countMembers(deps, context, {}),
    listInvitations(deps, context, { limit: 1 }),
    getAccount(deps, context),
    can(context, 'projects:read') ? listProjects(deps, context, { limit: 1 }) : null,
  ]);
  const people = members.active + members.deactivated > 1 || invitations.items.length > 0;
  return { project: projects?.items.length !== 0, people, secondFactor: account.mfa };
}
