'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import type { ProgramPermission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChosen, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { ProgramPermissions } from '#src/programs/program-permissions.tsx';
import { ExpiryField } from './expiry-field.tsx';

interface CreateKeyDialogProps {
  slug: string;
  /** What the caller has, and so can give. */
  grantable: readonly ProgramPermission[];
  onCreated: (key: NewApiKey) => void;
  onClose: () => void;
}

/** Each field with the codes of problems that are about its value. */
const FIELDS = {
  name: ['api_key.exists'],
  permissions: ['api_key.above_own'],
  days: [],
} as const;

export function CreateKeyDialog({ slug, grantable, onCreated, onClose }: CreateKeyDialogProps) {
  const t = useTranslations('programs');
  const common = useTranslations('common');
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const body = {
      name: getText(values, 'name'),
      permissions: getChosen(values, 'permissions', grantable),
      days: Number(getText(values, 'days')),
    };
    onCreated(
      await callApi('POST', '/tenants/{tenant}/api-keys', { path: { tenant: slug }, body }),
    );
  });
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Dialog title={t('keys.new')} description={t('keys.newText')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          hint={t('nameHint')}
          error={faults.at.name}
        />
        <ProgramPermissions grantable={grantable} error={faults.at.permissions} />
        <ExpiryField error={faults.at.days} />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('keys.create')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
