'use client';

import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveButton } from '#src/forms/save-button.tsx';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';
import { useEditConnection } from './use-edit-connection.ts';

const OPTIONAL = ['firstName', 'lastName', 'groups'] as const;

interface AttributeFormProps {
  path: ConnectionPath;
  connection: Pick<ShownConnection, 'attributeNames' | 'version'>;
}

/** What the identity provider calls email, names and groups. */
export function AttributeForm({ path, connection }: AttributeFormProps) {
  const t = useTranslations('ssoSettings.attributes');
  const { attributeNames, version } = connection;
  const { start, pending, problem } = useEditConnection({ path, version }, t('saved'), (values) => {
    const optional = (name: string) => getText(values, name) || null;
    return {
      attributeNames: {
        email: getText(values, 'email'),
        firstName: optional('firstName'),
        lastName: optional('lastName'),
        groups: optional('groups'),
      },
    };
  });
  const faults = splitFieldErrors(problem, { 'attributeNames.email': [] });
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending} saved={{ ...attributeNames }}>
      <p className="text-sm text-ink-2">{t('text')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('email')}
          name="email"
          required
          autoComplete="off"
          spellCheck={false}
          defaultValue={attributeNames.email}
          error={faults.at['attributeNames.email']}
        />
        {OPTIONAL.map((name) => (
          <TextField
            key={name}
            label={t(name)}
            name={name}
            autoComplete="off"
            spellCheck={false}
            defaultValue={attributeNames[name] ?? ''}
          />
        ))}
      </div>
      <div className="flex justify-end">
        <SaveButton pending={pending}>{t('save')}</SaveButton>
      </div>
    </Form>
  );
}
