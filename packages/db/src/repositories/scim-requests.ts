import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { ScimRequest } from '../generated/client.ts';

/** Days for which a request of a directory is kept. */
const KEPT_DAYS = 7;

/** Old ones that go with each new one. */
const SWEPT = 20;

/** A request, with the name of the user or group that it was about, while that is there. */
export interface ListedScimRequest extends Pick<
  ScimRequest,
  'createdAt' | 'detail' | 'hint' | 'id' | 'method' | 'path' | 'status'
> {
  readonly about: string | null;
}

/** Notes a request, and deletes some that are too old. */
export async function insertScimRequest(
  tx: ScopedWriter,
  request: Omit<ScimRequest, 'createdAt'>,
): Promise<void> {
  const { tenantId, connectionId } = request;
  await tx.$executeRaw`
    delete from scim_requests
    where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid and id in (
      select id from scim_requests
      where tenant_id = ${tenantId}::uuid and connection_id = ${connectionId}::uuid
        and created_at < now() - ${KEPT_DAYS}::int * interval '1 day'
      order by id limit ${SWEPT}::int for update skip locked)`;
  await tx.scimRequest.create({ data: request });
}

/** Newest first, from before the id `before`. */
export function listScimRequests(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<ListedScimRequest[]> {
  return db.$queryRaw<ListedScimRequest[]>`
    select r.id, r.method, r.path, r.status, r.detail, r.hint, r.created_at as "createdAt",
      coalesce(u.user_name, g.display_name) as about
    from scim_requests r
    left join scim_users u on u.tenant_id = r.tenant_id and u.id = r.record_id
    left join scim_groups g on g.tenant_id = r.tenant_id and g.id = r.record_id
    where r.tenant_id = ${tenantId}::uuid and r.connection_id = ${connectionId}::uuid
      and (${before}::uuid is null or r.id < ${before}::uuid)
    order by r.id desc
    limit ${limit}::int`;
}
