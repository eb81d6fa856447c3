'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import type { ApiProblem } from '#src/api-client.ts';
import { splitFieldErrors } from './field-errors.ts';
import { Form, getText } from './form.tsx';

type FieldProps = Pick<
  ComponentProps<typeof TextField>,
  'type' | 'maxLength' | 'autoCapitalize' | 'spellCheck'
>;

interface ConfirmByTypingProps extends FieldProps {
  title: string;
  description: string;
  /** Says what to type. */
  label: string;
  /** As the API calls the field. */
  name: string;
  submit: string;
  pending: boolean;
  problem: ApiProblem | null;
  /** Stands above the field. */
  children?: ReactNode;
  /** @param typed what the API compares */
  onSubmit: (typed: string) => void;
  onClose: () => void;
}

/** Asks for a text to be typed before something that cannot be taken back. */
export function ConfirmByTyping({
  title,
  description,
  label,
  name,
  submit,
  pending,
  problem,
  children,
  onSubmit,
  onClose,
  ...field
}: ConfirmByTypingProps) {
  const t = useTranslations('common');
  const faults = splitFieldErrors(problem, { [name]: [] });
  return (
    <Dialog title={title} description={description} onClose={onClose}>
      <Form faults={faults} onSubmit={(values) => onSubmit(getText(values, name))}>
        {children}
        <TextField
          {...field}
          label={label}
          name={name}
          required
          autoComplete="off"
          error={faults.at[name]}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="danger" pending={pending}>
            {submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
