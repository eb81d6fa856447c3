import { randomUUID } from 'node:crypto';
import {
  countConnections,
  insertConnection,
} from '@gatehouse/db/repositories/sso-connection-changes';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { MAX_CONNECTIONS } from '@gatehouse/domain/sso-connection';
import { requirePermission } from '@gatehouse/policy/can';
import { createKeyPair } from '@gatehouse/sso/saml/create-key-pair';
import { type Protocol, type Vendor, VENDOR_NAMES } from '@gatehouse/sso/vendors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { sealSecrets } from './connection.ts';
import { describeConnection } from './describe-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/** Our certificate outlives any of a provider's: who changes it has to tell all of them. */
const CERTIFICATE_YEARS = 10;

export interface NewConnectionInput {
  readonly name: string;
  readonly vendor: Vendor;
  readonly protocol: Protocol;
}

/**
 * Begins a connection: a draft with a key pair of its own, and the names that this kind of provider
 * gives attributes.
 * @throws DomainError `sso.too_many_connections`; `input.invalid` for a protocol that the vendor lacks
 */
export async function createConnection(
  deps: SsoSetUpDeps,
  ctx: Context,
  { name, vendor, protocol }: NewConnectionInput,
) {
  requirePermission(ctx, 'sso:manage');
  const attributeNames = VENDOR_NAMES[vendor][protocol];
  if (!attributeNames) {
    throw new DomainError('input.invalid', { fields: { protocol: 'is not of this vendor' } });
  }
  const id = randomUUID();
  const now = new Date();
  const keys = await createKeyPair({
    name: id,
    from: now.getTime(),
    until: new Date(now).setUTCFullYear(now.getUTCFullYear() + CERTIFICATE_YEARS),
  });
  const { privateKey, certificate } = keys;
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    if (!(await lockTenant(tx, tenantId))) throw new DomainError('resource.not_found');
    if ((await countConnections(tx, tenantId)) >= MAX_CONNECTIONS) {
      throw new DomainError('sso.too_many_connections');
    }
    const row = await insertConnection(tx, tenantId, {
      id,
      name,
      vendor,
      protocol,
      certificate,
      attributeNames,
      sealedSecrets: sealSecrets(deps.sealer, id, { privateKey, clientSecret: null }),
    });
    await recordEvent(tx, ctx, tenantId, {
      action: 'sso_connection.created',
      target: { kind: 'sso_connection', id, name },
      after: { vendor, protocol },
    });
    return describeConnection(deps, row);
  });
}
