'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import type { ApiProblem } from '#src/api-client.ts';
import { splitFieldErrors } from './field-errors.ts';
import { Form, getText } from './form.tsx';

interface NameDialogProps {
  title: string;
  description?: string;
  label: string;
  /** What is saved. */
  value?: string;
  maxLength: number;
  submit: string;
  pending: boolean;
  problem: ApiProblem | null;
  /** The code of the problem that means: this name is in use. */
  takenCode?: string;
  onSubmit: (name: string) => void;
  onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({
  title,
  description,
  label,
  value = '',
  maxLength,
  submit,
  pending,
  problem,
  takenCode,
  onSubmit,
  onClose,
}: NameDialogProps) {
  const t = useTranslations('common');
  const faults = splitFieldErrors(problem, { name: takenCode ? [takenCode] : [] });
  return (
    <Dialog title={title} description={description} onClose={onClose}>
      <Form
        faults={faults}
        onSubmit={(values) => onSubmit(getText(values, 'name'))}
        pending={pending}
        saved={{ name: value }}
      >
        <TextField
          label={label}
          name="name"
          defaultValue={value}
          required
          maxLength={maxLength}
          autoComplete="off"
          error={faults.at.name}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
