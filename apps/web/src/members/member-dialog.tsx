'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { ChangeRoleDialog, type RoleChoice } from './change-role-dialog.tsx';
import type { ActionMember, ActionTenant } from './member-actions.tsx';
import { useMemberChanges } from './use-member-changes.ts';

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
  const common = useTranslations('common');
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
  const { start, pending, problem } = changes[kind];
  const leaves = kind === 'remove' && member.self;
  const names = { name: member.name, tenant: tenant.name };
  const word = (part: 'title' | 'description' | 'submit') =>
    leaves ? common(`leave.${part}`, names) : t(`${kind}.${part}`, names);
  return (
    <ConfirmDialog
      title={word('title')}
      description={word('description')}
      confirm={word('submit')}
      danger={kind !== 'reactivate' && kind !== 'signOut'}
      pending={pending}
      error={<ProblemNotice problem={problem} />}
      onConfirm={start}
      onClose={onClose}
    />
  );
}
