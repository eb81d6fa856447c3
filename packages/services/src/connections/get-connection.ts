import { countSubjects } from '@gatehouse/db/repositories/sso-connection-changes';
import {
  getConnection as getRow,
  listRoleMappings,
} from '@gatehouse/db/repositories/sso-connections';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { describeConnection } from './describe-connection.ts';
import { toMapping } from './role-mapping.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/**
 * One connection, with what its groups lead to and how many people sign in by it.
 * @throws DomainError `resource.not_found`
 */
export function getConnection(deps: SsoSetUpDeps, ctx: Context, { id }: { readonly id: string }) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const row = await getRow(db, ctx.tenant.id, id);
    if (!row) throw new DomainError('resource.not_found');
    const mappings = await listRoleMappings(db, ctx.tenant.id, id);
    const people = await countSubjects(db, ctx.tenant.id, id);
    return { ...describeConnection(deps, row), mappings: mappings.map(toMapping), people };
  });
}
