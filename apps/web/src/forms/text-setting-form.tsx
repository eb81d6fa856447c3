'use client';

import { TextField } from '@gatehouse/ui/field';
import type { ComponentProps } from 'react';
import { splitFieldErrors } from './field-errors.ts';
import { Form, getText } from './form.tsx';
import { SaveBar } from './save-bar.tsx';
import { useAction } from './use-action.ts';

type FieldProps = Pick<
  ComponentProps<typeof TextField>,
  'label' | 'hint' | 'maxLength' | 'autoComplete' | 'spellCheck'
>;

interface TextSettingFormProps extends FieldProps {
  /** As the API calls the field. */
  name: string;
  value: string;
  onSave: (value: string) => Promise<void>;
}

/** A setting that is one line of text, with a bar that saves it. */
export function TextSettingForm({ name, value, onSave, ...field }: TextSettingFormProps) {
  const { start, pending, problem } = useAction((values: FormData) =>
    onSave(getText(values, name)),
  );
  const faults = splitFieldErrors(problem, { [name]: [] });
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending}>
      <TextField {...field} name={name} defaultValue={value} required error={faults.at[name]} />
      <SaveBar pending={pending} />
    </Form>
  );
}
