import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toScimToken } from './describe.ts';
import { holdScim } from './hold.ts';
import { issueToken } from './issue-token.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';

/**
 * Makes a second token, so that a directory can change to it before the first one ends. It is in this answer and
 * nowhere else.
 * @param input `days` until it expires; null for never
 * @throws DomainError `resource.not_found`, `scim.too_many_tokens`
 */
export function createScimToken(
  deps: Pick<ScimSetUpDeps, 'db'>,
  ctx: Context,
  { days }: { readonly days: number | null },
) {
  return authorize(
    deps,
    ctx,
    { permission: 'sso:manage', locks: caller },
    async (tx, { actor }) => {
      const { id: connectionId } = await holdScim(tx, ctx.tenant.id);
      const { row, token } = await issueToken(tx, ctx, { connectionId, days, by: actor.userId });
      return { ...toScimToken(row), token };
    },
  );
}
