import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';

/**
 * Refuses a change that takes the last owner away (decision D8).
 * @param owners the tenant's active owners whose role has reached Cognito, their rows locked
 * @param leaving the person who is about to stop being an active owner
 * @throws DomainError `member.last_owner`
 */
export function requireAnotherOwner(owners: readonly UserId[], leaving: UserId): void {
  if (!owners.some((owner) => owner !== leaving)) throw new DomainError('member.last_owner');
}
