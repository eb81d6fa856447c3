import { withArticle } from '../words.ts';
import type { Entity } from './entity.ts';
import type { Field } from './fields.ts';

/** The form of an entity, for a new one and for one that is there. */
export function toDialog({ one, many, fields, title }: Entity): string {
  const ticks = fields.some(({ type }) => type === 'boolean');
  const typed = fields.length > fields.filter(({ type }) => type === 'boolean').length;
  const codes = fields.map(
    ({ name }) =>
      `${name.camel}: [${name.camel === title.name.camel ? `'${one.snake}.exists'` : ''}]`,
  );
  return `'use client';

import type { ${one.pascal}Input } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
${ticks ? "import { Checkbox } from '@gatehouse/ui/checkbox';" : ''}
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
${typed ? "import { TextField } from '@gatehouse/ui/field';" : ''}
import { useTranslations } from 'next-intl';
import type { ApiProblem } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';

interface ${one.pascal}DialogProps {
  title: string;
  submit: string;
  /** What is saved; nothing is of a new one. */
  saved?: ${one.pascal}Input;
  pending: boolean;
  problem: ApiProblem | null;
  onSubmit: (values: ${one.pascal}Input) => void;
  onClose: () => void;
}

/** Each field with the codes of problems that are about its value. */
const FIELDS = { ${codes.join(', ')} } as const;

/** Asks for the fields of ${withArticle(one.text)}. */
export function ${one.pascal}Dialog(props: ${one.pascal}DialogProps) {
  const { title, submit, saved, pending, problem, onSubmit, onClose } = props;
  const t = useTranslations('${many.camel}');
  const common = useTranslations('common');
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        faults={faults}
        onSubmit={(values) => onSubmit(toInput(values))}
        pending={pending}
        {...(saved && { saved: { ${fields.map(({ name: { camel } }) => `${camel}: saved.${camel}`).join(', ')} } })}
      >
        ${fields.map(toControl).join('\n')}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function toInput(values: FormData): ${one.pascal}Input {
  return {
    ${fields.map((field) => `${field.name.camel}: ${toRead(field)},`).join('\n')}
  };
}
${
  fields.some(({ type, optional }) => type === 'integer' && !optional)
    ? `
/** A number as it was typed; an empty field is none, and the API says so at the field. */
function toNumber(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}
`
    : ''
}`;
}

function toControl({ name: { camel }, type, optional }: Field): string {
  if (type === 'boolean') {
    return `<Checkbox label={t('fields.${camel}')} name="${camel}" value="true" defaultChecked={saved?.${camel} ?? false} />`;
  }
  const kind = {
    string: 'maxLength={120} autoComplete="off"',
    integer: 'type="number" inputMode="numeric" step={1}',
    date: 'type="date"',
  }[type];
  return `<TextField
    label={t('fields.${camel}')}
    name="${camel}"
    defaultValue={saved?.${camel} ?? ''}${optional ? '' : '\n    required'}
    ${kind}
    error={faults.at.${camel}}
  />`;
}

function toRead({ name: { camel }, type, optional }: Field): string {
  if (type === 'boolean') return `values.has('${camel}')`;
  const text = `getText(values, '${camel}')`;
  if (type === 'integer') {
    return optional ? `${text} === '' ? null : Number(${text})` : `toNumber(${text})`;
  }
  return optional ? `${text} || null` : text;
}
