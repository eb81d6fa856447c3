'use client';

import { isStronger, ROLES } from '@gatehouse/domain/role';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { OwnStanding, RoleShown } from './role-dialog.tsx';

interface DeleteRoleDialogProps {
  tenant: { slug: string };
  own: OwnStanding;
  role: RoleShown;
  others: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}

const FIELDS = { reassignTo: ['role.above_own', 'role.in_use', 'role.too_many_members'] } as const;

export function DeleteRoleDialog({ tenant, own, role, others, onClose }: DeleteRoleDialogProps) {
  const t = useTranslations('customRoles.remove');
  const common = useTranslations('common');
  const names = useTranslations('roles.names');
  const router = useRouter();
  const held = role.members > 0 || role.invitations > 0;
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('DELETE', '/tenants/{tenant}/roles/{roleId}', {
      path: { tenant: tenant.slug, roleId: role.id },
      query: held ? { reassignTo: getText(values, 'reassignTo') } : {},
    });
    onClose();
    showToast({ tone: 'good', text: t('done', { name: role.name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Dialog
      title={t('title', { name: role.name })}
      description={held ? t('held', { count: role.members, invited: role.invitations }) : t('free')}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        {held && (
          <SelectField
            label={t('to')}
            name="reassignTo"
            defaultValue="viewer"
            error={faults.at.reassignTo}
          >
            {ROLES.filter((one) => !isStronger(one, own.role)).map((one) => (
              <option key={one} value={one}>
                {names(one)}
              </option>
            ))}
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="danger" pending={pending}>
            {t('submit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
