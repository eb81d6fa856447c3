import { toId, type UserId } from '@gatehouse/domain/ids';
import { can } from '@gatehouse/policy/can';
import { listAccessRequests } from '@gatehouse/services/access-requests';
import { listMemberAccess, listOwnAccess, listRoles } from '@gatehouse/services/roles';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { AccessRequests } from '#src/member-page/access-requests.tsx';
import { getMemberActions } from '#src/member-page/get-member-actions.ts';
import { loadTimeline, toTimelineSide } from '#src/member-page/load-timeline.ts';
import { MemberButtons } from '#src/member-page/member-buttons.tsx';
import { MemberHeader } from '#src/member-page/member-header.tsx';
import { MembershipFacts } from '#src/member-page/membership-facts.tsx';
import { PermissionGroups } from '#src/member-page/permission-groups.tsx';
import { Timeline } from '#src/member-page/timeline.tsx';
import { findMember } from '#src/members/find-member.ts';
import { findCustomRole } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import { PageStamp } from '#src/shell/access-stamp.tsx';
import { refuse } from '#src/shell/refuse.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { getStamp } from '#src/shell/stamp.ts';
import { toActing } from '#src/server/read-frame.ts';

type Props = PageProps<'/t/[slug]/members/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  // The layout refuses who may not see it.
  const member = await findMember(slug, id).catch(() => null);
  const t = await getTranslations('memberPage');
  return { title: member?.name ?? t('title') };
}

/** One member: what they are here, and what happened. Of other tenants it knows nothing. */
export default async function MemberPage({ params, searchParams }: Props) {
  const context = await openTenant(params, 'members:read');
  if (!context) return null;
  const deps = await getDeps();
  const { slug, id } = await params;
  const member = await findMember(slug, id);
  if (!member) return refuse('notFound', 'frame');
  const userId = toId<UserId>(member.userId);
  const side = toTimelineSide((await searchParams)['events']);
  const self = userId === context.principal.userId;
  const changesRoles = !self && can(context, 'members:change_role');
  const [t, baseName, permissionName, roles, events, explanations, asked] = await Promise.all([
    getTranslations('memberPage'),
    getTranslations('roles.names'),
    getTranslations('permissionNames'),
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    can(context, 'audit:read') ? loadTimeline(deps, context, userId, side) : null,
    self
      ? listOwnAccess(deps, context)
      : changesRoles
        ? listMemberAccess(deps, context, { userId })
        : null,
    changesRoles ? listAccessRequests(deps, context, { userId }) : null,
  ]);
  const custom = findCustomRole(member, roles);
  const roleName = custom?.name ?? baseName(member.role);
  const actions = getMemberActions(await toActing(context), member, roles, {
    roleName,
    baseName: (role) => baseName(role),
  });
  const access = self ? `/t/${slug}/access` : `/t/${slug}/access?member=${userId}`;
  return (
    <ClientMessages of={actions ? ['members', 'permissions', 'accessHelp'] : []}>
      <PageStamp stamp={getStamp(context)} />
      <RefreshWhile waiting={member.pending} everySeconds={2} />
      <MemberHeader
        context={context}
        member={member}
        roleName={roleName}
        actions={actions && <MemberButtons actions={actions} />}
      />
      {actions && asked && asked.items.length > 0 && (
        <AccessRequests
          actions={actions}
          requests={asked.items.map(({ id: requestId, permission, role }) => ({
            id: requestId,
            permission: permissionName(permission),
            role: { value: role, name: baseName(role) },
          }))}
        />
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
        {events && (
          <div className="min-w-0 max-lg:order-last">
            <Timeline slug={slug} userId={userId} side={side} events={events} />
          </div>
        )}
        <div className="grid min-w-0 gap-5">
          <MembershipFacts
            context={context}
            member={member}
            roleName={roleName}
            custom={custom !== undefined}
            actions={actions}
          />
          {explanations && (
            <PermissionGroups
              explanations={explanations}
              more={{ href: access, text: t(self ? 'ownAccess' : 'why') }}
            />
          )}
          <p className="text-sm">
            <Link
              href={`/t/${slug}/members?invitedBy=${userId}`}
              className="hit font-medium text-accent-ink hover:underline"
            >
              {t('allInvited')}
            </Link>
          </p>
        </div>
      </div>
    </ClientMessages>
  );
}
