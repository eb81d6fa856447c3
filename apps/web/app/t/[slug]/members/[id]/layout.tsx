import { can } from '@gatehouse/policy/can';
import { findMember } from '#src/members/find-member.ts';
import { findTenant } from '#src/server/session.ts';
import { PermissionGate } from '#src/shell/permission-gate.tsx';
import { refuse } from '#src/shell/refuse.tsx';

/** Answers 403 or 404 before anything of the page is sent. */
export default async function MemberLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/members/[id]'>) {
  const { slug, id } = await params;
  const found = await findTenant(slug);
  const may = typeof found !== 'string' && found.role !== null && can(found, 'members:read');
  if (may && !(await findMember(slug, id))) return refuse('notFound', 'frame');
  return (
    <PermissionGate params={params} permission="members:read">
      {children}
    </PermissionGate>
  );
}
