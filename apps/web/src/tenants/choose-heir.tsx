'use client';

import type { Member } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { TransferProps } from './transfer-props.ts';

type ChooseHeirProps = TransferProps & { onChosen: (heir: Member) => void };

/** Finds an active member, not oneself, by the exact email address. */
export function ChooseHeir({ tenant, self, onClose, onChosen }: ChooseHeirProps) {
  const t = useTranslations('settings.danger.transfer');
  const common = useTranslations('common');
  const [unknown, setUnknown] = useState(false);
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const email = getText(values, 'email').toLowerCase();
    const found = await callApi('GET', '/tenants/{tenant}/members', {
      path: { tenant: tenant.slug },
      query: { status: 'active', search: email },
    });
    const match = found.items.find(
      (member) => member.email.toLowerCase() === email && member.userId !== self.userId,
    );
    setUnknown(!match);
    if (match) onChosen(match);
  });
  const faults = splitFieldErrors(problem, { email: [] });
  return (
    <Dialog
      title={t('title', { tenant: tenant.name })}
      description={t('description')}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('email')}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          error={faults.at.email ?? (unknown ? t('unknown') : undefined)}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('next')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
