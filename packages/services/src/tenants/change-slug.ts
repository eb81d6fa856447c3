import { isUniqueViolation } from '@gatehouse/db/errors';
import {
  changeSlug as updateSlug,
  listSlugs,
  lockTenant,
} from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { MOST_SLUGS } from '@gatehouse/domain/tenant';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/**
 * Gives the tenant another address. The one before goes on leading to it, and is never given to
 * anyone else; so the tenant can go back to it.
 * @throws DomainError `tenant.slug_taken`, `tenant.too_many_slugs`, `resource.changed`
 */
export async function changeSlug(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { slug: string; seen?: SeenVersions },
): Promise<{ slug: string; version: number }> {
  try {
    return await authorize(
      deps,
      ctx,
      { permission: 'tenant:rename', locks: caller },
      async (tx) => {
        const { id } = ctx.tenant;
        const { slug } = input;
        const before = await lockTenant(tx, id);
        if (!before) throw new DomainError('resource.not_found');
        requireVersion(input.seen, before.version);
        if (before.slug === slug) return { slug, version: before.version };
        const slugs = await listSlugs(tx, id);
        if (slugs.length >= MOST_SLUGS && !slugs.includes(slug)) {
          throw new DomainError('tenant.too_many_slugs');
        }
        await updateSlug(tx, id, slug);
        await recordEvent(tx, ctx, id, {
          action: 'tenant.slug_changed',
          target: { kind: 'tenant', id, name: before.name },
          before: { slug: before.slug },
          after: { slug },
        });
        return { slug, version: before.version + 1 };
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('tenant.slug_taken', { fields: { slug: 'is taken' } });
  }
}
