import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';

/**
 * Refuses a change that takes away the last owner who gets in when a tenant that requires its identity
 * provider cannot reach it (R4).
 * @param breakGlass those owners, their rows locked; none where the tenant does not require it
 * @throws DomainError `sso.last_break_glass`
 */
export function requireAnotherBreakGlass(breakGlass: readonly UserId[], leaving: UserId): void {
  if (breakGlass.length === 1 && breakGlass[0] === leaving) {
    throw new DomainError('sso.last_break_glass');
  }
}
