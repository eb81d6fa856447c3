import { can } from '@gatehouse/policy/can';
import { listAuditEvents } from '@gatehouse/services/audit';
import { listRoles } from '@gatehouse/services/roles';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { findMember } from '#src/members/find-member.ts';
import { MemberEvents } from '#src/members/member-events.tsx';
import { MemberRowActions } from '#src/members/member-row-actions.tsx';
import { MembershipSection } from '#src/members/membership-section.tsx';
import { findCustomRole } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

const EVENTS = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.one');
  return { title: t('title') };
}

/** One member: what they are here, and what happened to them. Of other tenants it knows nothing. */
export default async function MemberPage({ params }: PageProps<'/t/[slug]/members/[id]'>) {
  const context = await openTenant(params, 'members:read');
  if (!context) return null;
  const deps = await getDeps();
  const { slug, id } = await params;
  const member = await findMember(slug, id);
  if (!member) notFound();
  const [t, roleName, roles, events] = await Promise.all([
    getTranslations('members'),
    getTranslations('roles.names'),
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    can(context, 'audit:read')
      ? listAuditEvents(deps, context, { targetId: member.userId, limit: EVENTS })
      : null,
  ]);
  const path = `/t/${slug}/members`;
  const custom = findCustomRole(member, roles);
  const roleShown = custom?.name ?? roleName(member.role);
  return (
    <ClientMessages of={['members', 'permissions', 'audit']}>
      <TenantPage
        context={context}
        title={member.name}
        description={member.email}
        actions={
          <MemberRowActions
            context={context}
            member={member}
            roleName={roleShown}
            customRoles={roles}
          />
        }
      >
        <RefreshWhile waiting={member.pending} everySeconds={2} />
        <MembershipSection
          context={context}
          member={member}
          roleName={roleShown}
          custom={custom !== undefined}
        />
        {events && <MemberEvents slug={slug} userId={member.userId} events={events.items} />}
        <p className="flex flex-wrap gap-4 text-sm">
          <Link href={`${path}?invitedBy=${member.userId}`} className="font-medium underline">
            {t('one.allInvited')}
          </Link>
          <Link href={path} className="font-medium underline">
            {t('one.back')}
          </Link>
        </p>
      </TenantPage>
    </ClientMessages>
  );
}
