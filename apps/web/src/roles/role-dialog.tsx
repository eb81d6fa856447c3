'use client';

import type { Role } from '@gatehouse/domain/role';
import {
  ALL_PERMISSIONS,
  isListedPermission,
  type Permission,
} from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChosen, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { BaseField } from './base-field.tsx';
import { PermissionBoxes } from './permission-boxes.tsx';

/** What the one who looks at the page may hand on. */
export interface OwnStanding {
  readonly role: Role;
  readonly permissions: readonly Permission[];
}

export interface RoleShown {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly base: Role;
  readonly permissions: readonly Permission[];
  readonly version: number;
  readonly members: number;
  readonly invitations: number;
}

interface RoleDialogProps {
  tenant: { slug: string; name: string };
  own: OwnStanding;
  kind: 'new' | 'edit' | 'clone';
  role?: RoleShown;
  onClose: () => void;
}

const FIELDS = {
  name: ['role.exists'],
  description: [],
  base: [],
  permissions: ['role.above_own'],
} as const;

export function RoleDialog({ tenant, own, kind, role, onClose }: RoleDialogProps) {
  const t = useTranslations('customRoles.form');
  const router = useRouter();
  const [base, setBase] = useState<Role>(role?.base ?? 'member');
  const grantable = ALL_PERMISSIONS.filter(isListedPermission).filter(
    (name) =>
      name !== 'tenant:read' && ROLE_TABLE[base].has(name) && own.permissions.includes(name),
  );
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const path = { tenant: tenant.slug };
    const body = {
      name: getText(values, 'name'),
      description: getText(values, 'description'),
      permissions: ['tenant:read' as const, ...getChosen(values, 'permissions', grantable)],
    };
    const saved =
      kind === 'edit' && role
        ? await callApi('PATCH', '/tenants/{tenant}/roles/{roleId}', {
            path: { ...path, roleId: role.id },
            header: ifMatch(role.version),
            body,
          })
        : await callApi('POST', '/tenants/{tenant}/roles', { path, body: { ...body, base } });
    onClose();
    showToast({
      tone: 'good',
      text: t(kind === 'edit' ? 'saved' : 'created', { name: saved.name }),
    });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, FIELDS);
  const saved = kind === 'edit' &&
    role && {
      name: role.name,
      description: role.description,
      permissions: role.permissions,
    };
  const shown = role?.name ?? '';
  const title = { new: 'newTitle', edit: 'editTitle', clone: 'cloneTitle' } as const;
  return (
    <Dialog
      title={t(title[kind], { tenant: tenant.name, name: shown })}
      description={t('text')}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start} pending={pending} {...(saved && { saved })}>
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          defaultValue={kind === 'clone' ? t('copyName', { name: shown }).slice(0, 60) : shown}
          error={faults.at.name}
        />
        <TextField
          label={t('description')}
          name="description"
          maxLength={280}
          autoComplete="off"
          defaultValue={role?.description ?? ''}
          error={faults.at.description}
        />
        {kind === 'new' && (
          <BaseField own={own.role} value={base} error={faults.at.base} onChange={setBase} />
        )}
        <PermissionBoxes
          key={base}
          of={grantable}
          chosen={role?.permissions ?? grantable}
          error={faults.at.permissions}
        />
        <DialogActions>
          <CloseButton onClose={onClose} />
          <Button type="submit" variant="primary" pending={pending}>
            {t(kind === 'edit' ? 'save' : 'create')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const t = useTranslations('common');
  return <Button onClick={onClose}>{t('cancel')}</Button>;
}
