import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '@gatehouse/db/errors';
import { insertScimConnection } from '@gatehouse/db/repositories/scim-connections';
import { DomainError } from '@gatehouse/domain/errors';
import type { ConnectionRole } from '@gatehouse/domain/sso-connection';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { describeScim } from './describe.ts';
import { issueToken } from './issue-token.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';

export interface ConnectScimInput {
  readonly name: string;
  readonly defaultRole: ConnectionRole;
  /** Until the token expires; null for never. */
  readonly days: number | null;
}

/**
 * Lets a directory keep the tenant's people in step. Its token is in this answer and nowhere else.
 * @throws DomainError `scim.connected` where there is one already
 */
export async function connectScim(deps: ScimSetUpDeps, ctx: Context, input: ConnectScimInput) {
  const { name, defaultRole, days } = input;
  const { id: tenantId } = ctx.tenant;
  const id = randomUUID();
  try {
    return await authorize(
      deps,
      ctx,
      { permission: 'sso:manage', locks: caller },
      async (tx, { actor }) => {
        const row = await insertScimConnection(tx, {
          tenantId,
          id,
          name,
          defaultRole,
          setUpBy: actor.userId,
          setUpByName: ctx.principal.name,
        });
        await recordEvent(tx, ctx, tenantId, {
          action: 'scim_connection.created',
          target: { kind: 'scim_connection', id, name },
          after: { name, defaultRole, ownersByScim: row.ownersByScim },
        });
        const { token } = await issueToken(tx, ctx, { connectionId: id, days, by: actor.userId });
        return { ...(await describeScim(tx, deps.settings.appOrigin, row)), token };
      },
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('scim.connected');
    throw error;
  }
}
