import { CopyField } from '@gatehouse/ui/copy-field';
import { useTranslations } from 'next-intl';
import type { ShownConnection } from './shown-connection.ts';

const SHOWN = {
  saml: ['acsUrl', 'entityId', 'metadataUrl', 'signInUrl'],
  oidc: ['callbackUrl', 'signInUrl'],
} as const;

/** Our side of a connection, to be told to the identity provider, with the words of its screens. */
export function Addresses({
  vendor,
  protocol,
  addresses,
}: Pick<ShownConnection, 'addresses' | 'protocol' | 'vendor'>) {
  const t = useTranslations('ssoSettings');
  return (
    <>
      <p className="max-w-prose text-sm text-ink-2">{t(`guides.${vendor}.${protocol}`)}</p>
      <dl className="grid gap-3">
        {SHOWN[protocol].map((name) => (
          <div key={name} className="grid gap-1.5">
            <dt className="text-sm font-medium">{t(`addresses.${name}`)}</dt>
            <dd>
              <CopyField label={t(`addresses.${name}`)} value={addresses[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-2">{t('addresses.copyExactly')}</p>
    </>
  );
}
