'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ApiProblem } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { RoleField } from '#src/roles/role-field.tsx';
import { RoleDifference } from './role-difference.tsx';

interface ChangeRoleDialogProps {
  name: string;
  tenantName: string;
  role: RoleChoice;
  choices: readonly RoleChoice[];
  pending: boolean;
  problem: ApiProblem | null;
  onSubmit: (role: RoleChoice) => void;
  onClose: () => void;
}

export function ChangeRoleDialog({
  name,
  tenantName,
  role,
  choices,
  pending,
  problem,
  onSubmit,
  onClose,
}: ChangeRoleDialogProps) {
  const t = useTranslations('members.changeRole');
  const common = useTranslations('common');
  const roles = useTranslations('roles');
  const [value, setValue] = useState(role.value);
  const faults = splitFieldErrors(problem, { role: ['role.above_own', 'member.last_owner'] });
  const chosen = choices.find((choice) => choice.value === value) ?? role;
  const custom = chosen.value !== chosen.base;
  return (
    <Dialog
      title={t('title', { name })}
      description={t('description', { tenant: tenantName })}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={() => onSubmit(chosen)}>
        <RoleField
          label={t('label')}
          choices={choices}
          value={value}
          onChange={setValue}
          hint={
            custom
              ? t('narrowed', { base: roles(`names.${chosen.base}`) })
              : roles(`sentences.${chosen.base}`)
          }
          error={faults.at.role}
        />
        <RoleDifference from={role.permissions} to={chosen.permissions} />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending} disabled={value === role.value}>
            {t('submit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
