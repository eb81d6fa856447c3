import { can } from '@gatehouse/policy/can';
import type { Permission } from '@gatehouse/policy/permissions';
import type { ReactNode } from 'react';
import { getRefusalHelp } from '#src/access/refusal-help.tsx';
import { findTenant } from '#src/server/session.ts';
import { refuse } from './refuse.tsx';

interface PermissionGateProps {
  params: Promise<{ slug: string }>;
  permission: Permission;
  children: ReactNode;
}

/** Answers 403 to a role that is too low, before anything of the page is sent. */
export async function PermissionGate({ params, permission, children }: PermissionGateProps) {
  const { slug } = await params;
  const found = await findTenant(slug);
  // The frame around has refused; where the browser keeps one from before, the page itself does.
  if (typeof found === 'string') return children;
  if (found.role !== null && !can(found, permission)) {
    return refuse('forbidden', 'frame', () => getRefusalHelp(found, permission));
  }
  return children;
}
