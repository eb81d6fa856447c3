'use client';

import { SegmentedChoice } from '@gatehouse/ui/segmented-choice';
import { showToast } from '@gatehouse/ui/toast';
import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { FailureNotice, type ShownFailure } from './failure-notice.tsx';
import { type ProviderSource, ProviderFields, readSource } from './provider-fields.tsx';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';

const SAML_SOURCES = ['url', 'xml', 'values'] as const;

interface ProviderFormProps {
  path: ConnectionPath;
  connection: Pick<ShownConnection, 'oidc' | 'protocol' | 'saml' | 'vendor'>;
}

/** What the API says of an identity provider that it could not use. */
function toFailure({ fields }: ApiProblem): ShownFailure {
  const { expected, received, ...inputs } = fields;
  return { code: Object.values(inputs)[0] ?? '', expected, received };
}

/** Makes the identity provider known. What was typed stays when it is refused. */
export function ProviderForm({ path, connection }: ProviderFormProps) {
  const t = useTranslations('ssoSettings.provider');
  const router = useRouter();
  const ready = useReady();
  const [failure, setFailure] = useState<ShownFailure | null>(null);
  const [from, setFrom] = useState<ProviderSource>(getFirstSource(connection));
  const { start, pending, problem } = useAction(async (values: FormData) => {
    setFailure(null);
    try {
      await callApi('POST', '/tenants/{tenant}/sso/connections/{connectionId}/provider', {
        path,
        body: readSource(values, from),
      });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'sso.provider_refused') throw error;
      setFailure(toFailure(error));
      return;
    }
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, {
    url: [],
    xml: [],
    entityId: [],
    ssoUrl: [],
    certificate: [],
    issuer: [],
    clientId: [],
    clientSecret: [],
  });
  return (
    <Form faults={faults} onSubmit={start}>
      {connection.protocol === 'saml' && (
        <SegmentedChoice
          label={t('from')}
          options={SAML_SOURCES.map((value) => ({ value, name: t(value) }))}
          value={from === 'issuer' ? 'url' : from}
          onChange={setFrom}
        />
      )}
      <ProviderFields from={from} connection={connection} errors={faults.at} />
      {failure && <FailureNotice failure={failure} />}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

function getFirstSource({
  protocol,
  saml,
  vendor,
}: ProviderFormProps['connection']): ProviderSource {
  if (protocol === 'oidc') return 'issuer';
  // Google has a file and no link.
  return vendor === 'google' || saml?.metadataUrl === null ? 'xml' : 'url';
}
