'use client';

import { Checkbox } from '@gatehouse/ui/checkbox';
import { useTranslations } from 'next-intl';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { SaveButton } from '#src/forms/save-button.tsx';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';
import { useEditConnection } from './use-edit-connection.ts';

interface SamlOptionsProps {
  path: ConnectionPath;
  version: number;
  saml: NonNullable<ShownConnection['saml']>;
}

const OPTIONS = ['signRequests', 'requireEncryption'] as const;

/** What is signed and encrypted. */
export function SamlOptions({ path, version, saml }: SamlOptionsProps) {
  const t = useTranslations('ssoSettings.provider');
  const { start, pending, problem } = useEditConnection(
    { path, version },
    t('optionsSaved'),
    (values) => ({
      saml: {
        signRequests: values.has('signRequests'),
        requireEncryption: values.has('requireEncryption'),
      },
    }),
  );
  const { signRequests, requireEncryption } = saml;
  const saved = { signRequests, requireEncryption };
  return (
    <Form
      faults={splitFieldErrors(problem, {})}
      onSubmit={start}
      asks
      pending={pending}
      saved={saved}
    >
      <div className="grid gap-2">
        {OPTIONS.map((name) => (
          <Checkbox key={name} name={name} defaultChecked={saml[name]} label={t(name)} />
        ))}
      </div>
      <div className="flex justify-end">
        <SaveButton pending={pending}>{t('saveOptions')}</SaveButton>
      </div>
    </Form>
  );
}
