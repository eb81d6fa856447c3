import type { ConnectionRow } from '@gatehouse/db/repositories/sso-connections';
import { DomainError } from '@gatehouse/domain/errors';
import { describeCertificate } from '@gatehouse/sso/saml/describe-certificate';
import { readSettings, type SamlSettings } from './connection.ts';

/**
 * What is stored of a SAML provider whose certificates are about to change.
 * @throws DomainError `input.invalid` before the provider is known, and for OpenID Connect
 */
export function requireSaml(row: ConnectionRow): SamlSettings {
  const settings = readSettings(row);
  if (settings.protocol === 'saml' && settings.saml) return settings.saml;
  throw new DomainError('input.invalid', {
    fields: { certificate: 'has no identity provider to belong to' },
  });
}

export const getFingerprint = (der: string) => describeCertificate(der).fingerprint;
