import { can } from '@gatehouse/policy/can';
import { listAccessRequests } from '@gatehouse/services/access-requests';
import { listAuditEvents } from '@gatehouse/services/audit';
import { listProjects } from '@gatehouse/services/projects';
import { getOverview } from '@gatehouse/services/tenants';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { FirstSteps } from '#src/onboarding/first-steps.tsx';
import { HIDDEN_STEPS_COOKIE, hiddenTenants } from '#src/onboarding/hidden-steps.ts';
import { asksForName, NAME_SKIPPED_COOKIE } from '#src/onboarding/own-name.ts';
import { OwnNameForm } from '#src/onboarding/own-name-form.tsx';
import { getSteps } from '#src/onboarding/steps.ts';
import { OpenAccessRequests } from '#src/overview/open-access-requests.tsx';
import { OverviewCards } from '#src/overview/overview-cards.tsx';
import { OwnAccess } from '#src/overview/own-access.tsx';
import { RecentChanges } from '#src/overview/recent-changes.tsx';
import { RecentProjects } from '#src/overview/recent-projects.tsx';
import { SingleOwner } from '#src/overview/single-owner.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { toActing } from '#src/server/read-frame.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';

const RECENT = 5;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview');
  return { title: t('title') };
}

/** The home of a tenant: how it is doing, as far as the reader may see. */
export default async function OverviewPage({ params }: PageProps<'/t/[slug]'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context) return null;
  const deps = await getDeps();
  const { id, slug } = context.tenant;
  const [t, overview, events, projects, asked, kept, acting] = await Promise.all([
    getTranslations('overview'),
    getOverview(deps, context),
    can(context, 'audit:read') ? listAuditEvents(deps, context, { limit: RECENT }) : null,
    can(context, 'projects:read') ? listProjects(deps, context, { limit: RECENT }) : null,
    can(context, 'members:change_role') ? listAccessRequests(deps, context) : null,
    cookies(),
    toActing(context),
  ]);
  const hidden = hiddenTenants(kept.get(HIDDEN_STEPS_COOKIE)?.value).includes(id);
  const steps = hidden ? [] : getSteps(acting, slug, overview.done);
  const { members } = overview;
  const { principal } = context;
  const unnamed = asksForName(principal, kept.get(NAME_SKIPPED_COOKIE)?.value);
  const alone = members && members.owners === 1 && members.active > 1;
  return (
    <TenantPage context={context} title={t('title')}>
      {unnamed && (
        <ClientMessages of={['overview']}>
          <OwnNameForm userId={principal.userId} email={principal.email} />
        </ClientMessages>
      )}
      {steps.length > 0 && <FirstSteps tenantId={id} steps={steps} />}
      {alone && context.role === 'owner' && <SingleOwner slug={slug} />}
      {asked && <OpenAccessRequests context={acting} requests={asked.items} />}
      <OverviewCards slug={slug} overview={overview} />
      <div className="grid items-start gap-5 lg:grid-cols-2 2xl:grid-cols-[3fr_2fr]">
        {events && <RecentChanges slug={slug} events={events.items} />}
        <div className={events ? 'grid gap-5' : 'contents'}>
          {projects && <RecentProjects slug={slug} projects={projects.items} />}
          <OwnAccess context={context} />
        </div>
      </div>
    </TenantPage>
  );
}
