'use client';

import { TextField } from '@gatehouse/ui/field';
import { TextArea } from '@gatehouse/ui/text-area';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { getText } from '#src/forms/form.tsx';
import type { ShownConnection } from './shown-connection.ts';

export type ProviderSource = 'url' | 'xml' | 'values' | 'issuer';

/** The values of the form as the API takes them. */
export function readSource(values: FormData, from: ProviderSource) {
  const text = (name: string) => getText(values, name);
  switch (from) {
    case 'url':
      return { from, url: text('url') };
    case 'xml':
      return { from, xml: text('xml') };
    case 'values':
      return {
        from,
        entityId: text('entityId'),
        ssoUrl: text('ssoUrl'),
        certificate: text('certificate'),
      };
    case 'issuer': {
      const secret = text('clientSecret');
      const known = { from, issuer: text('issuer'), clientId: text('clientId') };
      return secret === '' ? known : { ...known, clientSecret: secret };
    }
  }
}

interface ProviderFieldsProps {
  from: ProviderSource;
  connection: Pick<ShownConnection, 'oidc' | 'saml'>;
  errors: Readonly<Record<string, string | undefined>>;
}

/** All fields stay in the form, so that a look at another way loses nothing. */
export function ProviderFields({ from, connection: { saml, oidc }, errors }: ProviderFieldsProps) {
  const t = useTranslations('ssoSettings.provider');
  const plain = { autoComplete: 'off', spellCheck: false } as const;
  return (
    <>
      <Part shown={from === 'url'}>
        <TextField
          {...plain}
          label={t('urlLabel')}
          name="url"
          type="url"
          inputMode="url"
          defaultValue={saml?.metadataUrl ?? ''}
          hint={t('urlHint')}
          error={errors['url']}
        />
      </Part>
      <Part shown={from === 'xml'}>
        <LongText label={t('xmlLabel')} name="xml" error={errors['xml']} />
      </Part>
      <Part shown={from === 'values'}>
        <TextField
          {...plain}
          label={t('entityId')}
          name="entityId"
          defaultValue={saml?.entityId ?? ''}
          error={errors['entityId']}
        />
        <TextField
          {...plain}
          label={t('ssoUrl')}
          name="ssoUrl"
          type="url"
          defaultValue={saml?.ssoUrl ?? ''}
          error={errors['ssoUrl']}
        />
        <LongText label={t('certificate')} name="certificate" error={errors['certificate']} />
      </Part>
      <Part shown={from === 'issuer'}>
        <TextField
          {...plain}
          label={t('issuer')}
          name="issuer"
          type="url"
          defaultValue={oidc?.issuer ?? ''}
          error={errors['issuer']}
        />
        <TextField
          {...plain}
          label={t('clientId')}
          name="clientId"
          defaultValue={oidc?.clientId ?? ''}
          error={errors['clientId']}
        />
        <TextField
          {...plain}
          label={t('clientSecret')}
          name="clientSecret"
          type="password"
          autoComplete="new-password"
          hint={t('secretHint')}
          error={errors['clientSecret']}
        />
      </Part>
    </>
  );
}

function Part({ shown, children }: { shown: boolean; children: ReactNode }) {
  return <div className={shown ? 'grid gap-4' : 'hidden'}>{children}</div>;
}

interface LongTextProps {
  label: string;
  name: string;
  error?: string | undefined;
}

export function LongText({ label, name, error }: LongTextProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <TextArea
        id={id}
        name={name}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-text` : undefined}
        className="font-mono text-sm"
      />
      {error && (
        <p id={`${id}-text`} className="text-sm text-danger-ink">
          {error}
        </p>
      )}
    </div>
  );
}
