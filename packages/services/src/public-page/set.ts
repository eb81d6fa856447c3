import { getPublicPage, savePublicPage } from '@gatehouse/db/repositories/public-pages';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { type FilesDeps, requireFiles } from '../files/files-access.ts';
import { UNWRITTEN } from './page.ts';

interface Input {
  readonly published: boolean;
  readonly title: string;
  readonly text: string;
  readonly seen?: SeenVersions;
}

/**
 * Writes the tenant's public page, and says whether anyone can read it.
 * @throws DomainError `files.off`, `resource.changed`
 */
export function setPublicPage(deps: Pick<Deps, 'db'> & FilesDeps, ctx: Context, input: Input) {
  requireFiles(deps);
  const { id } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'tenant:secure', locks: caller }, async (tx) => {
    const tenant = await lockTenant(tx, id);
    if (!tenant) throw new DomainError('resource.not_found');
    const before = (await getPublicPage(tx, id)) ?? UNWRITTEN;
    requireVersion(input.seen, before.version);
    const { published, title, text } = input;
    const changed =
      before.published !== published || before.title !== title || before.text !== text;
    if (!changed) return before;
    const page = await savePublicPage(tx, id, { published, title, text });
    await recordEvent(tx, ctx, id, {
      action: 'tenant.public_page_set',
      target: { kind: 'tenant', id, name: tenant.name },
      before: { published: before.published, title: before.title },
      after: { published, title },
    });
    return page;
  });
}
