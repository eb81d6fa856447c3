'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { LeaveTenantDialog } from '#src/tenants/leave-tenant-dialog.tsx';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { type ActionMember, type ActionTenant, useMemberChanges } from './use-member-changes.ts';

export type MemberDialogKind =
  'role' | 'signOut' | 'resetPassword' | 'resetMfa' | 'deactivate' | 'reactivate' | 'remove';

interface MemberDialogProps {
  kind: MemberDialogKind;
  tenant: ActionTenant;
  member: ActionMember;
  choices: readonly RoleChoice[];
  onClose: () => void;
}

export function MemberDialog({ kind, tenant, member, choices, onClose }: MemberDialogProps) {
  const t = useTranslations('members');
  const router = useRouter();
  const changes = useMemberChanges(tenant, member, onClose);
  if (kind === 'role') {
    const { start, pending, problem } = changes.changeRole;
    return (
      <ChangeRoleDialog
        name={member.name}
        tenantName={tenant.name}
        role={member.role}
        choices={choices}
        pending={pending}
        problem={problem}
        onSubmit={start}
        onClose={onClose}
      />
    );
  }
  if (kind === 'remove' && member.self) {
    const toTransfer = () => router.push(`/t/${tenant.slug}/settings/danger`);
    return (
      <LeaveTenantDialog
        tenant={tenant}
        userId={member.userId}
        onTransfer={member.role.base === 'owner' ? toTransfer : null}
        onClose={onClose}
      />
    );
  }
  const { start, pending, problem } = changes[kind];
  const names = { name: member.name, tenant: tenant.name };
  return (
    <ConfirmDialog
      title={t(`${kind}.title`, names)}
      description={t(`${kind}.description`, names)}
      confirm={t(`${kind}.submit`)}
      danger={kind !== 'reactivate' && kind !== 'signOut'}
      pending={pending}
      error={<ProblemNotice problem={problem} />}
      onConfirm={start}
      onClose={onClose}
    />
  );
}
