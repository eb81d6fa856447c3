import { Refusal } from '@gatehouse/sso/refusal';
import { isBrowserAddress } from '@gatehouse/sso/net/address-rules';
import { discover } from '@gatehouse/sso/oidc/discover';
import { describeCertificate } from '@gatehouse/sso/saml/describe-certificate';
import { fetchMetadata } from '@gatehouse/sso/saml/fetch-metadata';
import { type IdpMetadata, readMetadata } from '@gatehouse/sso/saml/read-metadata';
import type { OidcSettings, SamlSettings } from './connection.ts';
import { orRefuse } from './provider-refused.ts';
import type { SsoAccess } from './sso-access.ts';

/** How an identity provider is made known. */
export type ProviderSource =
  | { readonly from: 'url'; readonly url: string }
  | { readonly from: 'xml'; readonly xml: string }
  | {
      readonly from: 'values';
      readonly entityId: string;
      readonly ssoUrl: string;
      readonly certificate: string;
    }
  | {
      readonly from: 'issuer';
      readonly issuer: string;
      readonly clientId: string;
      /** Left out: the one that is known already. */
      readonly clientSecret?: string | undefined;
    };

type Access = Pick<SsoAccess, 'fetch' | 'rules'>;
/** What a provider says; the rest is chosen here. */
export type SamlProvider = Pick<
  SamlSettings,
  'certificates' | 'entityId' | 'metadataUrl' | 'ssoUrl'
> & { readonly wantRequestsSigned: boolean };
export type OidcProvider = Omit<OidcSettings, 'scopes'>;

/** Reads metadata of a SAML provider from its URL. @throws Refusal */
export async function fetchSamlProvider({ fetch, rules }: Access, url: string) {
  return toProvider(await fetchMetadata(url, { fetch, rules, now: Date.now() }), url);
}

function toProvider(metadata: IdpMetadata, metadataUrl: string | null): SamlProvider {
  const { entityId, ssoUrl, certificates, wantRequestsSigned } = metadata;
  const ders = certificates.map(({ der }) => der);
  return { entityId, ssoUrl, certificates: ders, wantRequestsSigned, metadataUrl };
}

function toProviderByHand(
  { entityId, ssoUrl, certificate }: Extract<ProviderSource, { from: 'values' }>,
  rules: Access['rules'],
): SamlProvider {
  if (!isBrowserAddress(ssoUrl, rules)) {
    throw new Refusal('metadata_address_not_https', { received: ssoUrl });
  }
  const certificates = [describeCertificate(certificate).der];
  return { entityId, ssoUrl, certificates, wantRequestsSigned: false, metadataUrl: null };
}

/** What an identity provider says of itself. @throws DomainError `sso.provider_refused` */
export async function fetchProvider(
  access: Access,
  source: ProviderSource,
): Promise<SamlProvider | OidcProvider> {
  switch (source.from) {
    case 'url':
      return orRefuse('url', () => fetchSamlProvider(access, source.url));
    case 'xml':
      return orRefuse('xml', () =>
        toProvider(readMetadata(source.xml, Date.now(), access.rules), null),
      );
    case 'values':
      return orRefuse('certificate', () => toProviderByHand(source, access.rules));
    case 'issuer': {
      const endpoints = await orRefuse('issuer', () =>
        discover(source.issuer, access.fetch, access.rules),
      );
      return { ...endpoints, clientId: source.clientId };
    }
  }
}
