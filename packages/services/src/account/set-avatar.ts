import { createHash } from 'node:crypto';
import { putAvatar } from '@gatehouse/db/repositories/avatars';
import { updateUser } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { cleanImage } from '@gatehouse/images/clean-image';

/**
 * Sets a person's picture: written anew from what a picture needs, so that nothing else that was
 * in the file is kept or handed out.
 * @throws DomainError `account.image_refused`
 */
export async function setAvatar(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  { image }: { image: Uint8Array },
): Promise<{ avatar: string }> {
  const { userId } = ctx.principal;
  const picture = cleanImage(image);
  if (!picture) {
    throw new DomainError('account.image_refused', {
      fields: { image: 'must be a PNG, JPEG or WebP picture' },
    });
  }
  const avatar = createHash('sha256').update(picture.bytes).digest('base64url').slice(0, 22);
  await deps.db.withUser({ userId }, async (tx) => {
    await putAvatar(tx, userId, picture);
    await updateUser(tx, userId, { avatar });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
  return { avatar };
}
