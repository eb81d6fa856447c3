import { createHash } from 'node:crypto';
import type { ConnectionRow } from '@gatehouse/db/repositories/sso-connections';
import type { AttributeNames } from '@gatehouse/sso/attribute-names';
import type { OidcConnection } from '@gatehouse/sso/oidc/connection';
import type { OidcEndpoints } from '@gatehouse/sso/oidc/discover';
import type { SamlConnection } from '@gatehouse/sso/saml/connection';
import type { Sealer } from '../access/deps.ts';
import { getConnectionAddresses } from './addresses.ts';

/** What is stored of an identity provider that speaks SAML; nothing of it is secret. */
export interface SamlSettings {
  readonly entityId: string;
  readonly ssoUrl: string;
  /** Base64 of the DER. */
  readonly certificates: readonly string[];
  readonly signRequests: boolean;
  readonly requireEncryption: boolean;
  readonly nameIdFormat: 'persistent' | null;
  /** Where its metadata is read again; null where it was given by hand. */
  readonly metadataUrl: string | null;
}

/** The same of one that speaks OpenID Connect. */
export interface OidcSettings extends OidcEndpoints {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** A draft may lack what its identity provider has not told yet. */
export type ConnectionSettings =
  | { readonly protocol: 'saml'; readonly saml: SamlSettings | null }
  | { readonly protocol: 'oidc'; readonly oidc: OidcSettings | null };

/** What of a connection is secret. */
export interface ConnectionSecrets {
  /** PKCS #8 as PEM: signs requests, and decrypts assertions. */
  readonly privateKey: string;
  /** Of OpenID Connect; null for SAML. */
  readonly clientSecret: string | null;
}

const sealedFor = (connectionId: string) => `sso:${connectionId}`;

/** Encrypts a connection's secrets for its row and no other. */
export function sealSecrets(
  sealer: Pick<Sealer, 'seal'>,
  connectionId: string,
  secrets: ConnectionSecrets,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealer.seal(JSON.stringify(secrets), sealedFor(connectionId)));
}

export function openSecrets(
  sealer: Pick<Sealer, 'open'>,
  row: Pick<ConnectionRow, 'id' | 'sealedSecrets'>,
): ConnectionSecrets {
  return JSON.parse(sealer.open(row.sealedSecrets, sealedFor(row.id))) as ConnectionSecrets;
}

/** What is stored of the identity provider. */
export function readSettings({
  protocol,
  settings,
}: Pick<ConnectionRow, 'protocol' | 'settings'>): ConnectionSettings {
  const stored = Object.keys(settings as object).length === 0 ? null : (settings as object);
  return protocol === 'saml'
    ? { protocol, saml: stored as SamlSettings | null }
    : { protocol: 'oidc', oidc: stored as OidcSettings | null };
}

/** A connection as the protocol wants it. */
export type ProtocolConnection =
  | { readonly protocol: 'saml'; readonly saml: SamlConnection }
  | { readonly protocol: 'oidc'; readonly oidc: OidcConnection };

/**
 * @param hostedDomains the tenant's verified domains, by which Google's people are told apart
 * @returns null for a draft that its identity provider is missing from
 */
export function toProtocolConnection(
  { appOrigin, sealer }: { readonly appOrigin: string; readonly sealer: Pick<Sealer, 'open'> },
  row: ConnectionRow,
  hostedDomains: readonly string[],
): ProtocolConnection | null {
  const addresses = getConnectionAddresses(appOrigin, row.id);
  const secrets = openSecrets(sealer, row);
  const attributeNames = row.attributeNames as unknown as AttributeNames;
  const settings = readSettings(row);
  if (settings.protocol === 'saml') {
    if (!settings.saml) return null;
    const { metadataUrl: _metadataUrl, ...saml } = settings.saml;
    return {
      protocol: 'saml',
      saml: {
        ...saml,
        spEntityId: addresses.entityId,
        acsUrl: addresses.acsUrl,
        spPrivateKey: secrets.privateKey,
        spCertificate: row.certificate,
        attributeNames,
      },
    };
  }
  if (!settings.oidc || secrets.clientSecret === null) return null;
  return {
    protocol: 'oidc',
    oidc: {
      ...settings.oidc,
      clientSecret: secrets.clientSecret,
      redirectUri: addresses.callbackUrl,
      attributeNames,
      hostedDomains: row.vendor === 'google' ? hostedDomains : null,
    },
  };
}

/** Names the settings that a test is about: a pass holds for these and no others. */
export function digestSettings(
  row: Pick<ConnectionRow, 'attributeNames' | 'certificate' | 'protocol' | 'settings' | 'vendor'>,
  { clientSecret }: ConnectionSecrets,
): string {
  const { protocol, vendor, settings, attributeNames, certificate } = row;
  const tested = { protocol, vendor, settings, attributeNames, certificate, clientSecret };
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(tested)))
    .digest('base64url');
}

/** JSON columns come back with their keys in another order. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
