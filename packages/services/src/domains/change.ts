import {
  changeDomain as updateDomain,
  lockConnectionName,
  lockDomain,
} from '@gatehouse/db/repositories/domains';
import { deleteJoinRequestsOfDomain } from '@gatehouse/db/repositories/join-requests';
import type { JoinPolicy } from '@gatehouse/domain/domain';
import { DomainError } from '@gatehouse/domain/errors';
import type { DomainId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toDomain, toTarget } from './domain.ts';

interface ChangeDomainInput {
  readonly id: DomainId;
  /** Whether people with an address of the domain get in without an invitation. */
  readonly joinPolicy?: JoinPolicy | undefined;
  /** The connection that its people sign in by; null for the tenant's oldest active one. */
  readonly connectionId?: string | null | undefined;
  readonly seen?: SeenVersions;
}

/**
 * Decides how the people of a domain get in. Counts while the domain is verified.
 * @throws DomainError `resource.not_found`, `resource.changed`; `input.invalid` for a connection that
 *   the tenant does not have
 */
export function changeDomain(deps: Pick<Deps, 'db'>, ctx: Context, input: ChangeDomainInput) {
  return authorize(deps, ctx, { permission: 'sso:manage', locks: caller }, async (tx) => {
    const { id: tenantId } = ctx.tenant;
    const row = await lockDomain(tx, tenantId, input.id);
    if (!row || row.state === 'released') throw new DomainError('resource.not_found');
    requireVersion(input.seen, row.version);
    const { joinPolicy = row.joinPolicy, connectionId = row.connectionId } = input;
    if (joinPolicy === row.joinPolicy && connectionId === row.connectionId) return toDomain(row);
    const named = (id: string | null) => id && lockConnectionName(tx, tenantId, id);
    const connection = await named(connectionId);
    if (connection === null && connectionId !== null) {
      throw new DomainError('input.invalid', { fields: { connectionId: 'is not a connection' } });
    }
    if (joinPolicy === 'off') await deleteJoinRequestsOfDomain(tx, tenantId, row.name);
    const version = row.version + 1;
    const changed = await updateDomain(tx, tenantId, row.id, { joinPolicy, connectionId, version });
    await recordEvent(tx, ctx, tenantId, {
      action: 'domain.changed',
      target: toTarget(row),
      before: { joinPolicy: row.joinPolicy, connection: await named(row.connectionId) },
      after: { joinPolicy, connection },
    });
    return toDomain(changed);
  });
}
