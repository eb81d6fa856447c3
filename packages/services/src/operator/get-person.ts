import { findOperatorPerson } from '@gatehouse/db/repositories/operator-people';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';
import { deviceLabel } from '../sessions/device-label.ts';

/**
 * A person: their state, the tenants they are in, and where they are signed in.
 * @throws DomainError `resource.not_found`, also for one who is erased
 */
export function getOperatorPerson(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { userId }: { userId: UserId },
) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const row = await findOperatorPerson(deps.db, operatorId, userId);
    if (!row) throw new DomainError('resource.not_found');
    return {
      id: row.user_id,
      email: row.email,
      name: row.name,
      status: row.status,
      pending: !row.settled,
      createdAt: row.created_at,
      lastSignInAt: row.last_sign_in_at,
      mfa: row.mfa,
      social: row.social,
      operator: row.operator,
      tenants: row.tenants,
      sessions: row.sessions.map((session) => ({
        device: deviceLabel(session.user_agent),
        createdAt: new Date(session.created_at),
        lastSeenAt: new Date(session.last_seen_at),
        federated: session.federated,
      })),
    };
  });
}
