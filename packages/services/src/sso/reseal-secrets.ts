import type { Database } from '@gatehouse/db/database';
import { findConnectionsSealedOtherwise } from '@gatehouse/db/repositories/lookups';
import { findSigningKeys, resealSigningKey } from '@gatehouse/db/repositories/signing-keys';
import { resealConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import { getConnection } from '@gatehouse/db/repositories/sso-connections';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import type { Deps, Sealer } from '../access/deps.ts';
import { openSecrets, sealSecrets } from '../connections/connection.ts';
import { sealedFor } from './signing-key.ts';

/** Connections of one run at most. */
const MOST_A_RUN = 500;

export interface ResealDeps extends Pick<Deps, 'log'> {
  readonly db: Database;
  /** With what begins everything that it seals. */
  readonly sealer: Sealer & { readonly header: Uint8Array };
}

/**
 * Seals what was sealed with an older key of the service anew with the present one: secrets of connections, and
 * the bridge's signing keys. What no key opens is left, and said.
 * @returns how many were sealed anew
 */
export async function resealSecrets(deps: ResealDeps): Promise<number> {
  const { db, sealer, log } = deps;
  let resealed = 0;
  const attempt = async (about: object, work: () => Promise<boolean>) => {
    try {
      if (await work()) resealed += 1;
    } catch (error) {
      log.error({ err: error, ...about }, 'a secret could not be sealed anew');
    }
  };
  const due = await findConnectionsSealedOtherwise(db, sealer.header, MOST_A_RUN);
  for (const { tenant_id: tenantId, connection_id: id } of due) {
    await attempt({ tenant: tenantId, connection: id }, () =>
      db.withTenant({ tenantId }, async (tx) => {
        const row = await getConnection(tx, tenantId, id);
        if (!row) return false;
        const secrets = sealSecrets(sealer, id, openSecrets(sealer, row));
        return resealConnection(tx, tenantId, row, secrets);
      }),
    );
  }
  const keys = await findSigningKeys(db);
  for (const key of keys.filter(({ sealed_key: sealed }) => !startsWith(sealed, sealer.header))) {
    await attempt({ signingKey: key.id }, () => {
      const context = sealedFor(key.id);
      const sealed = new Uint8Array(sealer.seal(sealer.open(key.sealed_key, context), context));
      return db.withTenant({ tenantId: PLATFORM_TENANT_ID }, (tx) =>
        resealSigningKey(tx, key, sealed),
      );
    });
  }
  if (resealed > 0) log.info({ resealed }, 'secrets sealed anew with the present key');
  return resealed;
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
