import { can } from '@gatehouse/policy/can';
import { listMembers } from '@gatehouse/services/members/list';
import type { Metadata } from 'next';
import { cursorOf } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { InvitationSection } from '#src/invitations/invitation-section.tsx';
import { InviteMember } from '#src/invitations/invite-member.tsx';
import { MemberTable } from '#src/members/member-table.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/members'>) {
  const context = await openTenant(params, 'members:read');
  if (!context) return null;
  const query = await searchParams;
  const cursor = cursorOf(query['cursor']);
  const invitationsCursor = cursorOf(query['invitations']);
  const deps = await getDeps();
  const members = await readPage(cursor, (from) =>
    listMembers(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  const mayInvite = can(context, 'members:invite');
  return (
    <TenantPage
      context={context}
      title="Members"
      description={`Who belongs to ${name}, and in which role.`}
      actions={
        mayInvite && context.role && <InviteMember tenant={{ slug, name }} ceiling={context.role} />
      }
    >
      <RefreshWhile waiting={members.items.some(({ pending }) => pending)} everySeconds={2} />
      <div className="grid gap-3">
        <MemberTable context={context} members={members.items} />
        <Pages
          label="Pages of members"
          path={`/t/${slug}/members`}
          keep={{ invitations: invitationsCursor }}
          cursor={cursor}
          nextCursor={members.nextCursor}
        />
      </div>
      {mayInvite && (
        <InvitationSection context={context} cursor={invitationsCursor} membersCursor={cursor} />
      )}
    </TenantPage>
  );
}
