'use client';

import type { Role } from '@gatehouse/domain/role';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import type { ActionMember, ActionTenant } from './member-actions.tsx';
import { useMemberChanges } from './use-member-changes.ts';

export type MemberDialogKind = 'role' | 'deactivate' | 'reactivate' | 'remove';

interface MemberDialogProps {
  kind: MemberDialogKind;
  tenant: ActionTenant;
  member: ActionMember;
  ceiling: Role;
  onClose: () => void;
}

function question(
  kind: Exclude<MemberDialogKind, 'role'>,
  { name, self }: ActionMember,
  tenantName: string,
) {
  switch (kind) {
    case 'deactivate':
      return {
        title: `Deactivate ${name}?`,
        description: `${name} loses access to ${tenantName} at once and keeps the role for later. Other tenants are not affected. You can reactivate ${name} at any time.`,
        confirm: 'Deactivate member',
        danger: true,
      };
    case 'reactivate':
      return {
        title: `Reactivate ${name}?`,
        description: `${name} can use ${tenantName} again within seconds, in the same role as before.`,
        confirm: 'Reactivate member',
        danger: false,
      };
    case 'remove':
      if (self) {
        return {
          title: `Leave ${tenantName}?`,
          description: `You lose access to ${tenantName} at once. To come back, you need a new invitation. Your other tenants are not affected.`,
          confirm: 'Leave tenant',
          danger: true,
        };
      }
      return {
        title: `Remove ${name} from ${tenantName}?`,
        description: `${name} loses access to ${tenantName} at once and disappears from its members. To come back, ${name} needs a new invitation. Other tenants are not affected.`,
        confirm: 'Remove member',
        danger: true,
      };
  }
}

export function MemberDialog({ kind, tenant, member, ceiling, onClose }: MemberDialogProps) {
  const changes = useMemberChanges(tenant, member, onClose);
  if (kind === 'role') {
    const { start, pending, problem } = changes.changeRole;
    return (
      <ChangeRoleDialog
        name={member.name}
        tenantName={tenant.name}
        role={member.role}
        ceiling={ceiling}
        pending={pending}
        problem={problem}
        onSubmit={start}
        onClose={onClose}
      />
    );
  }
  const { start, pending, problem } = changes[kind];
  return (
    <ConfirmDialog
      {...question(kind, member, tenant.name)}
      pending={pending}
      error={<ProblemNotice problem={problem} />}
      onConfirm={start}
      onClose={onClose}
    />
  );
}
