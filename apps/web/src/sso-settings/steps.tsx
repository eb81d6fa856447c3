import type { DomainState } from '@gatehouse/domain/domain';
import { useTranslations } from 'next-intl';
import { AddCertificate } from './add-certificate.tsx';
import { Addresses } from './addresses.tsx';
import { AttributeForm } from './attribute-form.tsx';
import { CertificateTable } from './certificate-table.tsx';
import { ConnectionActions } from './connection-actions.tsx';
import { DomainStep } from './domain-step.tsx';
import { MappingForm } from './mapping-form.tsx';
import { PeopleForm } from './people-form.tsx';
import { ProviderDetails } from './provider-details.tsx';
import { ProviderForm } from './provider-form.tsx';
import { SamlOptions } from './saml-options.tsx';
import type { ShownConnection } from './shown-connection.ts';
import { Step } from './step.tsx';
import { TestStep } from './test-step.tsx';

interface StepsProps {
  slug: string;
  connection: ShownConnection;
  domains: readonly { readonly name: string; readonly state: DomainState }[];
  roles: readonly { readonly id: string; readonly name: string }[];
}

/** All steps of a connection, from the first address to the roles. */
export function Steps({ slug, connection, domains, roles }: StepsProps) {
  const t = useTranslations('ssoSettings');
  const { id, saml, oidc, metadataCheckedAt, testCurrent, status, version } = connection;
  const path = { tenant: slug, connectionId: id };
  const isKnown = saml !== null || oidc !== null;
  return (
    <>
      <Step number={1} title={t('steps.addresses')} done={isKnown}>
        <Addresses
          vendor={connection.vendor}
          protocol={connection.protocol}
          addresses={connection.addresses}
        />
      </Step>
      <Step number={2} title={t('steps.provider')} done={isKnown}>
        <ProviderForm path={path} connection={connection} />
        {isKnown && (
          <ProviderDetails saml={saml} oidc={oidc} metadataCheckedAt={metadataCheckedAt} />
        )}
        {saml && (
          <>
            <SamlOptions key={version} path={path} version={version} saml={saml} />
            <section
              aria-labelledby="certificates"
              className="grid gap-3 border-t border-line pt-4"
            >
              <h3 id="certificates" className="text-base font-semibold">
                {t('certificates.title')}
              </h3>
              <p className="max-w-prose text-sm text-ink-2">{t('certificates.text')}</p>
              <CertificateTable path={path} version={version} certificates={saml.certificates} />
              <AddCertificate path={path} />
            </section>
          </>
        )}
      </Step>
      <Step number={3} title={t('steps.attributes')} done={isKnown}>
        <AttributeForm key={version} path={path} connection={connection} />
      </Step>
      <Step
        number={4}
        title={t('steps.domain')}
        done={domains.some(({ state }) => state === 'verified')}
      >
        <DomainStep slug={slug} domains={domains} />
      </Step>
      <Step number={5} title={t('steps.test')} done={testCurrent}>
        <TestStep connection={connection} />
      </Step>
      <Step number={6} title={t('steps.activate')} done={status === 'active'}>
        <ConnectionActions path={path} connection={connection} />
      </Step>
      <Step number={7} title={t('steps.people')}>
        <PeopleForm key={version} path={path} connection={connection} />
        <MappingForm
          key={`mappings-${version}`}
          path={path}
          connection={connection}
          roles={roles}
        />
      </Step>
    </>
  );
}
