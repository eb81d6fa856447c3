import type { ConnectionRow } from '@gatehouse/db/repositories/sso-connections';
import type {
  ConnectionRole,
  ConnectionStatus,
  RoleMode,
  UnmappedRule,
} from '@gatehouse/domain/sso-connection';
import type { AttributeNames } from '@gatehouse/sso/attribute-names';
import { describeCertificate } from '@gatehouse/sso/saml/describe-certificate';
import type { Vendor } from '@gatehouse/sso/vendors';
import { getConnectionAddresses } from './addresses.ts';
import {
  type ConnectionSettings,
  digestSettings,
  openSecrets,
  readSettings,
} from './connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

const DAY_MS = 86_400_000;

/** A certificate as people compare it; without the certificate itself. */
export function toCertificate(der: string) {
  const { fingerprint, subject, notBefore, notAfter, keyType, keyBits } = describeCertificate(der);
  return {
    fingerprint,
    subject,
    notBefore: new Date(notBefore),
    notAfter: new Date(notAfter),
    /** Whole days until its end; negative once it has ended. */
    daysLeft: Math.floor((notAfter - Date.now()) / DAY_MS),
    keyType,
    keyBits,
  };
}

/** Whether the settings that passed the last test are the present ones. */
export function isTestCurrent(deps: Pick<SsoSetUpDeps, 'sealer'>, row: ConnectionRow): boolean {
  return (
    row.testedDigest !== null &&
    row.testedDigest === digestSettings(row, openSecrets(deps.sealer, row))
  );
}

function toSaml(settings: ConnectionSettings) {
  const { saml } = settings.protocol === 'saml' ? settings : { saml: null };
  return saml && { ...saml, certificates: saml.certificates.map(toCertificate) };
}

function toOidc(settings: ConnectionSettings) {
  const { oidc } = settings.protocol === 'oidc' ? settings : { oidc: null };
  if (!oidc) return null;
  const { issuer, clientId, scopes, authorizationEndpoint } = oidc;
  return { issuer, clientId, scopes: [...scopes], authorizationEndpoint };
}

/** A connection as its owners see it: no secret, and no key. */
export function describeConnection(
  { sealer, sso }: Pick<SsoSetUpDeps, 'sealer' | 'sso'>,
  row: ConnectionRow,
) {
  const settings = readSettings(row);
  return {
    id: row.id,
    name: row.name,
    vendor: row.vendor as Vendor,
    status: row.status as ConnectionStatus,
    protocol: row.protocol as 'oidc' | 'saml',
    addresses: getConnectionAddresses(sso.appOrigin, row.id),
    ownCertificate: toCertificate(row.certificate),
    saml: toSaml(settings),
    oidc: toOidc(settings),
    attributeNames: row.attributeNames as unknown as AttributeNames,
    jit: row.jit,
    defaultRole: row.defaultRole as ConnectionRole,
    roleMode: row.roleMode as RoleMode,
    unmapped: row.unmapped as UnmappedRule,
    mfaTrusted: row.mfaTrusted,
    testedAt: row.testedAt,
    testCurrent: isTestCurrent({ sealer }, row),
    metadataCheckedAt: row.metadataCheckedAt,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
