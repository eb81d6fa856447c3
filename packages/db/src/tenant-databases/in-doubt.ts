import { DomainError } from '@gatehouse/domain/errors';
import type { ScopedWriter } from '../driver/scoped-client.ts';

/**
 * The control database commits a change that is prepared in the tenant's own.
 * @param finished earlier ones that nothing waits for any more
 * @throws DomainError `service.unavailable` when it was given up meanwhile
 */
export async function noteCommit(
  tx: ScopedWriter,
  tenantId: string,
  { id, finished }: { id: string; finished: readonly string[] },
): Promise<void> {
  const count = await tx.$executeRaw`
    with outdated as (
      delete from joined_commits
      where tenant_id = ${tenantId}::uuid and id = any (${[...finished]}::uuid[])
    )
    insert into joined_commits (tenant_id, id, committed)
    values (${tenantId}::uuid, ${id}::uuid, true) on conflict do nothing`;
  if (count !== 1) throw new DomainError('service.unavailable');
}

/**
 * What becomes of a prepared change. Where the control database has not committed it, it never will:
 * the row that says so takes the place of the one it would commit with, and waits for who is at it.
 */
export async function decide(tx: ScopedWriter, tenantId: string, id: string): Promise<boolean> {
  await tx.$executeRaw`
    insert into joined_commits (tenant_id, id, committed) values (${tenantId}::uuid, ${id}::uuid, false)
    on conflict do nothing`;
  const rows = await tx.$queryRaw<{ committed: boolean }[]>`
    select committed from joined_commits where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
  return rows[0]?.committed === true;
}

/** Forgets decisions of more than an hour ago, but for those that something still waits for. */
export async function forgetDecisions(
  tx: ScopedWriter,
  tenantId: string,
  waiting: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    delete from joined_commits
    where tenant_id = ${tenantId}::uuid and created_at < now() - interval '1 hour'
      and id <> all (${[...waiting]}::uuid[])`;
}
