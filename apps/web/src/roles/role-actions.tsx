'use client';

import { MenuItem, MenuSeparator } from '@gatehouse/ui/menu';
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { DeleteRoleDialog } from './delete-role-dialog.tsx';
import { type OwnStanding, RoleDialog, type RoleShown } from './role-dialog.tsx';

interface RoleActionsProps {
  tenant: { slug: string; name: string };
  own: OwnStanding;
  role: RoleShown;
  /** The other custom roles, that its members could get. */
  others: readonly { readonly id: string; readonly name: string }[];
}

export function RoleActions({ tenant, own, role, others }: RoleActionsProps) {
  const t = useTranslations('customRoles');
  const [open, setOpen] = useState<'edit' | 'clone' | 'delete' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <RowMenu label={t('actions', { name: role.name })}>
        <MenuItem onSelect={() => setOpen('edit')}>
          <Pencil aria-hidden="true" />
          {t('edit')}
        </MenuItem>
        <MenuItem onSelect={() => setOpen('clone')}>
          <Copy aria-hidden="true" />
          {t('clone')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger onSelect={() => setOpen('delete')}>
          <Trash2 aria-hidden="true" />
          {t('delete')}
        </MenuItem>
      </RowMenu>
      {(open === 'edit' || open === 'clone') && (
        <RoleDialog tenant={tenant} own={own} kind={open} role={role} onClose={close} />
      )}
      {open === 'delete' && (
        <DeleteRoleDialog tenant={tenant} own={own} role={role} others={others} onClose={close} />
      )}
    </>
  );
}
