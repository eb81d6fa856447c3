import { tenantPrefix } from '@gatehouse/storage';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { askStore, type FilesDeps, requireFiles, storeSession } from './files-access.ts';

/**
 * Temporary AWS credentials for the tenant's part of the bucket, to read it with tools of AWS. They
 * hold for up to an hour, and nothing takes them back; they never write, which would go round quota,
 * scanner and undo. The event is written before they are made.
 * @throws DomainError `files.off`, `service.unavailable`
 */
export async function vendCredentials(deps: Pick<Deps, 'db'> & FilesDeps, ctx: Context) {
  const { store } = requireFiles(deps);
  const { id: tenantId, name } = ctx.tenant;
  await authorize(deps, ctx, { permission: 'files:write', locks: caller }, (tx) =>
    recordEvent(tx, ctx, tenantId, {
      action: 'credentials.vended',
      target: { kind: 'tenant', id: tenantId, name },
    }),
  );
  const credentials = await askStore(() => store.vend(storeSession(ctx, 'read')));
  const { bucket, region } = store;
  return { ...credentials, bucket, region, prefix: tenantPrefix(tenantId) };
}
