import { DomainError, isDomainError, type ErrorCode } from '@gatehouse/domain/errors';
import { type AccessFacts, explain } from '@gatehouse/policy/explain';
import type { Permission } from '@gatehouse/policy/permissions';
import { toAccessFacts } from '@gatehouse/services/roles';
import { withSentence } from './with-sentence.ts';
import type { ContextFor, Route } from './route.ts';

/** Refusals that are explained, with what the decision rests on beyond the permission. */
const EXPLAINED: Partial<Record<ErrorCode, Partial<AccessFacts>>> = {
  'permission.denied': {},
  'role.above_own': { aboveCeiling: true },
  'invitation.owners_only': { ownersOnly: true },
  'member.last_owner': { lastOwner: true },
  'auth.step_up_required': { staleSignIn: true },
};

/**
 * A refusal with its explanation, for people whose base role is admin or owner. Everyone else is
 * told no more than that it was refused, and strangers not even that.
 */
export function explainRefusal(
  route: Route,
  ctx: ContextFor<Route['access']>,
  error: unknown,
): unknown {
  if (!isDomainError(error) || !('tenant' in ctx)) return error;
  const more = EXPLAINED[error.code];
  if (!more) return error;
  const admin = ctx.role === 'admin' || ctx.role === 'owner';
  if (!admin || ctx.principal.kind !== 'user') return error;
  const { steps } = explain({ ...toAccessFacts(ctx, route.access as Permission), ...more });
  const why = steps.map(withSentence);
  return new DomainError(error.code, { cause: error, fields: error.fields, why });
}
