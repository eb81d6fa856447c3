import { Code } from '@gatehouse/ui/code';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import type { ShownConnection } from './shown-connection.ts';

/** What is known of the identity provider. */
export function ProviderDetails({
  saml,
  oidc,
  metadataCheckedAt,
}: Pick<ShownConnection, 'metadataCheckedAt' | 'oidc' | 'saml'>) {
  const t = useTranslations('ssoSettings.provider');
  const facts = saml
    ? [
        [t('entityId'), saml.entityId],
        [t('ssoUrl'), saml.ssoUrl],
        ...(saml.metadataUrl === null ? [] : [[t('urlLabel'), saml.metadataUrl]]),
      ]
    : [
        [t('issuer'), oidc?.issuer ?? ''],
        [t('clientId'), oidc?.clientId ?? ''],
      ];
  return (
    <dl className="grid gap-2 border-t border-line pt-4 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="grid gap-0.5">
          <dt className="text-ink-2">{name}</dt>
          <dd>
            <Code>{value}</Code>
          </dd>
        </div>
      ))}
      {metadataCheckedAt && (
        <div className="grid gap-0.5">
          <dt className="text-ink-2">{t('readAt')}</dt>
          <dd>
            <Time at={metadataCheckedAt} precise />
          </dd>
        </div>
      )}
    </dl>
  );
}
