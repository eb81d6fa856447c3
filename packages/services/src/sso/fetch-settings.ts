import { Refusal } from '@gatehouse/sso/refusal';
import { isBrowserAddress } from '@gatehouse/sso/net/address-rules';
import { discover } from '@gatehouse/sso/oidc/discover';
import { describeCertificate } from '@gatehouse/sso/saml/describe-certificate';
import { readMetadata } from '@gatehouse/sso/saml/read-metadata';
import type { OidcSettings, SamlSettings } from './connection.ts';
import { orRefuse } from './provider-refused.ts';
import type { SsoAccess } from './sso-deps.ts';

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
  const { status, text } = await fetch(url);
  if (status !== 200) {
    throw new Refusal('provider_status', { expected: '200', received: `${status}` });
  }
  return toProvider(text, rules, url);
}

function toProvider(
  text: string,
  rules: Access['rules'],
  metadataUrl: string | null,
): SamlProvider {
  const { entityId, ssoUrl, certificates, wantRequestsSigned } = readMetadata(
    text,
    Date.now(),
    rules,
  );
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
      return orRefuse('xml', () => toProvider(source.xml, access.rules, null));
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
