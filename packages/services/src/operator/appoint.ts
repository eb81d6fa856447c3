import {
  deleteOperator,
  getUser,
  insertOperator,
  markClaimsStale,
} from '@gatehouse/db/repositories/users';
import type { RequestContext } from '@gatehouse/domain/context';
import { OPERATOR_GROUP } from '@gatehouse/domain/group-name';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import { recordEvent } from '../events/record-event.ts';
import { personScope } from '../people/change-status.ts';
import { toId, type UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

type AppointDeps = Pick<Deps, 'db' | 'pool'>;

/** What came of it; `unknown` for an address of no one who has signed in here. */
export type Appointment = 'done' | 'so already' | 'unknown';

/**
 * Makes someone an operator: in the database and in the pool's group. For a command, run by
 * the person who administers both; no verb of the API can do this.
 */
export async function appointOperator(
  deps: AppointDeps,
  ctx: RequestContext,
  email: string,
): Promise<Appointment> {
  const person = await findPerson(deps, email);
  if (!person) return 'unknown';
  const { userId, username } = person;
  await deps.pool.ensureGroup(OPERATOR_GROUP, 'Staff of the SaaS');
  await deps.pool.addUserToGroup(username, OPERATOR_GROUP);
  const added = await change(deps, ctx, { userId, email }, insertOperator);
  return added ? 'done' : 'so already';
}

/** Ends it: at once by the row, and then in the pool. */
export async function dismissOperator(
  deps: AppointDeps,
  ctx: RequestContext,
  email: string,
): Promise<Appointment> {
  const person = await findPerson(deps, email);
  if (!person) return 'unknown';
  const { userId, username } = person;
  const removed = await change(deps, ctx, { userId, email }, deleteOperator);
  await deps.pool.removeUserFromGroup(username, OPERATOR_GROUP);
  return removed ? 'done' : 'so already';
}

/** Someone who has a password here: whoever signs in by a provider alone becomes no staff. */
async function findPerson({ db, pool }: AppointDeps, email: string) {
  const known = await pool.findUserByEmail(email);
  if (!known) return null;
  const userId = toId<UserId>(known.sub);
  const row = await db.readUser({ userId }, (tx) => getUser(tx, userId));
  return row && { userId, username: row.poolUsername ?? userId };
}

function change(
  { db }: AppointDeps,
  ctx: RequestContext,
  { userId, email }: { userId: UserId; email: string },
  write: typeof insertOperator | typeof deleteOperator,
): Promise<boolean> {
  return db.withTenant(personScope(userId), async (tx) => {
    const changed = await write(tx, userId);
    await markClaimsStale(tx, userId);
    if (!changed) return false;
    const action = write === insertOperator ? 'operator.appointed' : 'operator.dismissed';
    await recordEvent(tx, ctx, PLATFORM_TENANT_ID, {
      action,
      target: { kind: 'person', id: userId, name: email },
      after: { email },
    });
    return true;
  });
}
