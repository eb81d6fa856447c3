import { createHash } from 'node:crypto';
import { lockTenant, putLogo } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { cleanImage } from '@gatehouse/images/clean-image';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';

/**
 * Sets the tenant's logo: written anew from what a picture needs, so that nothing else that was in
 * the file is kept or handed out.
 * @returns the tag that names its content
 * @throws DomainError `account.image_refused`
 */
export function setLogo(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { image }: { image: Uint8Array },
): Promise<{ logo: string }> {
  return authorize(deps, ctx, { permission: 'tenant:rename', locks: caller }, async (tx) => {
    const picture = cleanImage(image);
    if (!picture) {
      throw new DomainError('account.image_refused', {
        fields: { image: 'must be a PNG, JPEG or WebP picture' },
      });
    }
    const { id } = ctx.tenant;
    const tenant = await lockTenant(tx, id);
    if (!tenant) throw new DomainError('resource.not_found');
    const logo = createHash('sha256').update(picture.bytes).digest('base64url').slice(0, 22);
    await putLogo(tx, id, picture, logo);
    await recordEvent(tx, ctx, id, {
      action: 'tenant.logo_set',
      target: { kind: 'tenant', id, name: tenant.name },
    });
    return { logo };
  });
}
