import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { readBulkInvitations } from './bulk.ts';

/**
 * How far one of the caller's lists of people to invite is.
 * @throws DomainError `resource.not_found`
 */
export function getBulkInvitations(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: string }) {
  return authorize(deps, ctx, { permission: 'members:invite' }, (db) =>
    readBulkInvitations(db, ctx, input.id),
  );
}
