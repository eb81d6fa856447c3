'use client';

import type { NewPersonalKey } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChosen, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { ProgramPermissions } from '#src/programs/program-permissions.tsx';
import type { OfferedTenant } from './offered-tenant.ts';

interface CreatePersonalKeyDialogProps {
  tenants: readonly OfferedTenant[];
  onCreated: (key: NewPersonalKey) => void;
  onClose: () => void;
}

/** Each field with the codes of problems that are about its value. */
const FIELDS = {
  tenant: ['personal_key.refused', 'personal_key.too_many'],
  name: [],
  permissions: ['api_key.above_own'],
  days: [],
} as const;

const TERMS = { week: 7, month: 30, quarter: 90, half: 180 } as const;
const NAMES = ['week', 'month', 'quarter', 'half'] as const;

export function CreatePersonalKeyDialog({
  tenants,
  onCreated,
  onClose,
}: CreatePersonalKeyDialogProps) {
  const t = useTranslations('personalKeys');
  const programs = useTranslations('programs');
  const common = useTranslations('common');
  const [slug, setSlug] = useState(tenants[0]?.slug ?? '');
  const grantable = tenants.find((tenant) => tenant.slug === slug)?.grantable ?? [];
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const body = {
      name: getText(values, 'name'),
      permissions: getChosen(values, 'permissions', grantable),
      days: Number(getText(values, 'days')),
    };
    const path = { tenant: getText(values, 'tenant') };
    onCreated(await callApi('POST', '/tenants/{tenant}/personal-keys', { path, body }));
  });
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Dialog title={t('new')} description={t('newText')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={programs('name')}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          hint={t('nameHint')}
          error={faults.at.name}
        />
        <SelectField
          label={t('tenant')}
          name="tenant"
          value={slug}
          onChange={({ target }) => setSlug(target.value)}
          error={faults.at.tenant}
        >
          {tenants.map((tenant) => (
            <option key={tenant.slug} value={tenant.slug}>
              {tenant.name}
            </option>
          ))}
        </SelectField>
        <ProgramPermissions key={slug} grantable={grantable} error={faults.at.permissions} />
        <SelectField label={t('term')} name="days" defaultValue={30} error={faults.at.days}>
          {NAMES.map((name) => (
            <option key={name} value={TERMS[name]}>
              {t(`terms.${name}`)}
            </option>
          ))}
        </SelectField>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('create')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
