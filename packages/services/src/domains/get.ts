import { getDomain as selectDomain } from '@gatehouse/db/repositories/domains';
import { DomainError } from '@gatehouse/domain/errors';
import type { DomainId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toDomain } from './domain.ts';

/**
 * A domain with the record that proves it.
 * @throws DomainError `resource.not_found`
 */
export function getDomain(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: DomainId }) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const row = await selectDomain(db, ctx.tenant.id, input.id);
    if (!row || row.state === 'released') throw new DomainError('resource.not_found');
    return toDomain(row);
  });
}
