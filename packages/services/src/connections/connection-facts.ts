import type { ConnectionRow } from '@gatehouse/db/repositories/sso-connections';
import { describeCertificate } from '@gatehouse/sso/saml/describe-certificate';
import { readSettings } from './connection.ts';

const toText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** What an audit event may show of a connection: what it is set to, and nothing secret. */
export function toFacts(row: ConnectionRow): Record<string, string> {
  const settings = readSettings(row);
  const { saml } = settings.protocol === 'saml' ? settings : { saml: null };
  const { oidc } = settings.protocol === 'oidc' ? settings : { oidc: null };
  const { name, attributeNames, jit, defaultRole, roleMode, unmapped, mfaTrusted } = row;
  const facts = {
    name,
    attributeNames,
    jit,
    defaultRole,
    roleMode,
    unmapped,
    mfaTrusted,
    ...(saml && {
      entityId: saml.entityId,
      ssoUrl: saml.ssoUrl,
      metadataUrl: saml.metadataUrl,
      certificates: saml.certificates.map((der) => describeCertificate(der).fingerprint),
      signRequests: saml.signRequests,
      requireEncryption: saml.requireEncryption,
      nameIdFormat: saml.nameIdFormat,
    }),
    ...(oidc && { issuer: oidc.issuer, clientId: oidc.clientId, scopes: oidc.scopes }),
  };
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, toText(value)]));
}

/** Only what differs, before and after. */
export function toDifference(before: ConnectionRow, after: ConnectionRow) {
  const was = toFacts(before);
  const is = toFacts(after);
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter((name) => was[name] !== is[name]);
  const only = (facts: Record<string, string>) =>
    Object.fromEntries(
      changed.flatMap((name) => (name in facts ? [[name, facts[name]]] : [])),
    ) as Record<string, string>;
  return { before: only(was), after: only(is) };
}
