import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { readBulk } from './bulk.ts';

/**
 * How far one of the caller's bulk changes is.
 * @throws DomainError `resource.not_found`
 */
export function getBulk(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: string }) {
  return authorize(deps, ctx, { permission: 'members:read' }, (db) => readBulk(db, ctx, input.id));
}
