import { randomUUID } from 'node:crypto';
import type { ScopedWriter } from '@gatehouse/db/database';
import {
  changeConnection,
  lockConnection,
  noteLook,
} from '@gatehouse/db/repositories/sso-connection-changes';
import { type ConnectionRow, getConnection } from '@gatehouse/db/repositories/sso-connections';
import type { TenantId } from '@gatehouse/domain/ids';
import { MAX_CERTIFICATES } from '@gatehouse/domain/sso-connection';
import { Refusal } from '@gatehouse/sso/refusal';
import type { Deps } from '../access/deps.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyOwners } from '../notifications/notify-owners.ts';
import { getFingerprint } from './certificates.ts';
import { getWarning } from './certificate-warning.ts';
import { digestSettings, openSecrets, readSettings, type SamlSettings } from './connection.ts';
import { fetchSamlProvider, type SamlProvider } from './fetch-settings.ts';
import type { SsoAccess } from './sso-access.ts';

export interface LookAfterDeps extends Pick<Deps, 'db' | 'jobs'> {
  readonly sealer: Pick<Deps['sealer'], 'open'>;
  readonly sso: Pick<SsoAccess, 'fetch' | 'rules'>;
}

interface Looked {
  readonly tenantId: TenantId;
  readonly row: ConnectionRow;
  readonly saml: SamlSettings;
}

/**
 * What time does to an active connection, for the worker: metadata is read again, new certificates are
 * added beside the known ones, and owners are told before the last one ends. An identity provider that
 * cannot be had changes nothing.
 */
export async function lookAfterConnection(
  deps: LookAfterDeps,
  { tenantId, id }: { readonly tenantId: TenantId; readonly id: string },
): Promise<void> {
  const known = await deps.db.readTenant({ tenantId }, (db) => getConnection(db, tenantId, id));
  const provider = known && (await readAgain(deps, known));
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const row = await lockConnection(tx, tenantId, id);
    const saml = row && getSaml(row);
    if (!row || !saml || row.status !== 'active') return;
    // An owner was faster: what was read is of other settings.
    const taken = provider && row.version === known?.version ? provider : null;
    const looked = { tenantId, row, saml };
    const certificates = taken ? await takeOver(deps, tx, looked, taken) : saml.certificates;
    await warn(deps, tx, looked, certificates);
  });
}

function getSaml(row: ConnectionRow): SamlSettings | null {
  const settings = readSettings(row);
  return settings.protocol === 'saml' ? settings.saml : null;
}

async function readAgain(deps: LookAfterDeps, row: ConnectionRow): Promise<SamlProvider | null> {
  const url = getSaml(row)?.metadataUrl ?? null;
  if (url === null) return null;
  try {
    return await fetchSamlProvider(deps.sso, url);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Adds new certificates. Another entity id or host is for an owner to decide. */
async function takeOver(
  deps: LookAfterDeps,
  tx: ScopedWriter,
  { tenantId, row, saml }: Looked,
  provider: SamlProvider,
): Promise<readonly string[]> {
  const isSame =
    provider.entityId === saml.entityId &&
    new URL(provider.ssoUrl).host === new URL(saml.ssoUrl).host;
  if (!isSame) {
    const refusedMetadata = `${provider.entityId} ${provider.ssoUrl}`;
    if (row.refusedMetadata !== refusedMetadata) {
      await noteLook(tx, tenantId, row.id, { refusedMetadata });
      await notifyOwners(deps, tx, tenantId, {
        kind: 'sso.metadata_changed',
        facts: { connection: row.name },
      });
    }
    return saml.certificates;
  }
  const added = provider.certificates
    .filter((der) => !saml.certificates.includes(der))
    .slice(0, MAX_CERTIFICATES - saml.certificates.length);
  if (added.length === 0) return saml.certificates;
  const certificates = [...saml.certificates, ...added];
  const after = await changeConnection(tx, tenantId, row.id, {
    settings: { ...saml, certificates },
    warnedDays: null,
  });
  await carryTest(deps, tx, { tenantId, before: row, after });
  for (const der of added) {
    await recordEvent(tx, system(), tenantId, {
      action: 'sso_connection.certificate_added',
      target: { kind: 'sso_connection', id: row.id, name: row.name },
      after: { fingerprint: getFingerprint(der) },
    });
  }
  return certificates;
}

/** The same identity provider said so at the same address: a test that has passed still holds. */
async function carryTest(
  { sealer }: LookAfterDeps,
  tx: ScopedWriter,
  {
    tenantId,
    before,
    after,
  }: { readonly tenantId: TenantId; readonly before: ConnectionRow; readonly after: ConnectionRow },
): Promise<void> {
  const secrets = openSecrets(sealer, before);
  if (before.testedDigest !== digestSettings(before, secrets)) return;
  await noteLook(tx, tenantId, before.id, { testedDigest: digestSettings(after, secrets) });
}

async function warn(
  deps: LookAfterDeps,
  tx: ScopedWriter,
  { tenantId, row, saml }: Looked,
  certificates: readonly string[],
): Promise<void> {
  const warned = certificates === saml.certificates ? row.warnedDays : null;
  const warning = getWarning(certificates, warned);
  await noteLook(tx, tenantId, row.id, warning ? { warnedDays: warning.threshold } : {});
  if (!warning) return;
  const { days, fingerprint, endsAt } = warning;
  await recordEvent(tx, system(), tenantId, {
    action: 'sso_connection.certificate_expiring',
    target: { kind: 'sso_connection', id: row.id, name: row.name },
    after: { fingerprint, endsAt: endsAt.toISOString() },
  });
  await notifyOwners(deps, tx, tenantId, {
    kind: 'sso.certificate_ends',
    facts: { connection: row.name, days },
  });
}

const system = () =>
  ({
    principal: { kind: 'system', name: 'Connections' },
    requestId: `connections-${randomUUID()}`,
    address: null,
  }) as const;
