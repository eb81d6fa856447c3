import { findAvatar } from '@gatehouse/db/repositories/lookups';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

/**
 * The picture of someone who is in a tenant with the caller.
 * @throws DomainError `resource.not_found`, alike for no picture, no such person and a stranger
 */
export async function getAvatar(
  deps: Pick<Deps, 'db'>,
  ctx: UserContext,
  input: { userId: UserId },
): Promise<{ mediaType: string; bytes: Uint8Array; tag: string }> {
  const found = await findAvatar(deps.db, ctx.principal.userId, input.userId);
  if (!found) throw new DomainError('resource.not_found');
  return { mediaType: found.media_type, bytes: found.bytes, tag: found.tag };
}
