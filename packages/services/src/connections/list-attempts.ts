import { getConnection } from '@gatehouse/db/repositories/sso-connections';
import {
  type AttemptRow,
  listAttempts as listRows,
} from '@gatehouse/db/repositories/sso-attempt-lists';
import { DomainError } from '@gatehouse/domain/errors';
import { ATTEMPT_DAYS, SHOWN_ATTEMPTS } from '@gatehouse/domain/sso-connection';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/** An address of which only its owner sees whose it is: the first letter, and the domain. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}

export function toAttempt(row: AttemptRow) {
  const { id, purpose, status, stage, code, requestRef, createdAt, answeredAt } = row;
  return { id, purpose, status, stage, code, requestRef, createdAt, answeredAt };
}

/**
 * The last attempts to sign in by a connection, newest first.
 * @throws DomainError `resource.not_found`
 */
export function listAttempts(
  deps: Pick<SsoSetUpDeps, 'db'>,
  ctx: Context,
  { id }: { readonly id: string },
) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const connection = await getConnection(db, ctx.tenant.id, id);
    if (!connection) throw new DomainError('resource.not_found');
    const rows = await listRows(db, ctx.tenant.id, id, {
      limit: SHOWN_ATTEMPTS,
      days: ATTEMPT_DAYS,
    });
    return {
      items: rows.map((row) => ({
        ...toAttempt(row),
        email: row.email === null ? null : maskEmail(row.email),
      })),
    };
  });
}
