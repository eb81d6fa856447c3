import { getAttemptDetails as getRow } from '@gatehouse/db/repositories/sso-attempt-lists';
import { DomainError } from '@gatehouse/domain/errors';
import { ANSWER_DAYS, ATTEMPT_DAYS } from '@gatehouse/domain/sso-connection';
import type { Check } from '@gatehouse/sso/answer';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { TestOutcome } from './test-outcome.ts';
import { toAttempt } from './list-attempts.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/** `AssertedGroups` as a JSON column gives it back. */
type StoredGroups =
  { known: true; values: string[] } | { known: false; reason: 'missing' | 'overage' };

/**
 * All of one attempt: each check, what the identity provider says of the person, what a sign-in would
 * do, and for some days the answer as it arrived.
 * @throws DomainError `resource.not_found`
 */
export function getAttempt(
  deps: Pick<SsoSetUpDeps, 'db' | 'sealer'>,
  ctx: Context,
  { connectionId, id }: { readonly connectionId: string; readonly id: string },
) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const row = await getRow(db, ctx.tenant.id, connectionId, {
      id,
      days: ATTEMPT_DAYS,
      answerDays: ANSWER_DAYS,
    });
    if (!row) throw new DomainError('resource.not_found');
    const { subject, email, authInstant, mfa, groups, checks, outcome, sealedAnswer } = row;
    return {
      ...toAttempt(row),
      subject,
      email,
      authInstant,
      mfa,
      groups: groups as StoredGroups | null,
      checks: (checks ?? []) as Check[],
      outcome: outcome as TestOutcome | null,
      answer: sealedAnswer && deps.sealer.open(sealedAnswer, `sso-attempt:${row.id}`),
    };
  });
}
