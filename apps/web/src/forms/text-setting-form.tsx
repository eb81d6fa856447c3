'use client';

import { Button } from '@gatehouse/ui/button';
import { TextField } from '@gatehouse/ui/field';
import { useReady } from '@gatehouse/ui/use-ready';
import type { ComponentProps } from 'react';
import { splitFieldErrors } from './field-errors.ts';
import { Form, getText } from './form.tsx';
import { useAction } from './use-action.ts';

type FieldProps = Pick<
  ComponentProps<typeof TextField>,
  'label' | 'hint' | 'maxLength' | 'autoComplete' | 'spellCheck'
>;

interface TextSettingFormProps extends FieldProps {
  /** As the API calls the field. */
  name: string;
  value: string;
  /** The text of the button. */
  save: string;
  onSave: (value: string) => Promise<void>;
}

/** A setting that is one line of text, with its own button. */
export function TextSettingForm({ name, value, save, onSave, ...field }: TextSettingFormProps) {
  const ready = useReady();
  const { start, pending, problem } = useAction((values: FormData) =>
    onSave(getText(values, name)),
  );
  const faults = splitFieldErrors(problem, { [name]: [] });
  return (
    <Form faults={faults} onSubmit={start}>
      <TextField {...field} name={name} defaultValue={value} required error={faults.at[name]} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
          {save}
        </Button>
      </div>
    </Form>
  );
}
