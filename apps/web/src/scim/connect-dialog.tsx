'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { getTokenDays, TokenTerm } from './token-term.tsx';

const ROLES = ['member', 'viewer', 'admin'] as const;

interface ConnectDialogProps {
  save: (body: {
    name: string;
    defaultRole: (typeof ROLES)[number];
    days: number | null;
  }) => Promise<void>;
  onClose: () => void;
}

/** What the directory is called, and what its people get. */
export function ConnectDialog({ save, onClose }: ConnectDialogProps) {
  const t = useTranslations('scim');
  const roles = useTranslations('roles.names');
  const common = useTranslations('common');
  const { start, pending, problem } = useAction((form: FormData) =>
    save({
      name: getText(form, 'name'),
      defaultRole: getChoice(form, 'defaultRole', ROLES),
      days: getTokenDays(form),
    }),
  );
  const faults = splitFieldErrors(problem, { name: [] });
  return (
    <Dialog title={t('connect')} description={t('connectText')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={64}
          autoComplete="off"
          placeholder="Okta"
          error={faults.at.name}
        />
        <SelectField label={t('defaultRole')} name="defaultRole" defaultValue="member">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </SelectField>
        <TokenTerm />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('connectSubmit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
