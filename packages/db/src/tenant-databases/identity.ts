import { DomainError } from '@gatehouse/domain/errors';
import type pg from 'pg';

/**
 * Refuses a connection that does not lead to the database of this tenant: where two secrets were
 * swapped, or one leads to the control database, no row is read. And one whose role is too strong, or
 * that could not keep a prepared transaction.
 * @throws DomainError `tenant.database_unavailable`
 */
export async function assertBelongsTo(client: pg.ClientBase, tenantId: string): Promise<void> {
  const id = client.escapeLiteral(tenantId);
  // One message, so one transaction: the setting is gone after it, behind a pooler too.
  const results = (await client.query(
    `select set_config('app.tenant_id', ${id}, true);
     select kind, current_setting('max_prepared_transactions')::int as prepared,
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as strong
       from public.tenant_gates where tenant_id = ${id}`,
  )) as unknown as pg.QueryResult<{ kind: string; prepared: number; strong: boolean }>[];
  const gate = results[1]?.rows[0];
  if (gate?.kind !== 'dedicated') refuse('the database is not that of the tenant');
  if (gate.strong) refuse('row-level security does not hold for the role');
  if (gate.prepared === 0) refuse('the server allows no prepared transactions');
}

function refuse(reason: string): never {
  throw new DomainError('tenant.database_unavailable', { cause: new Error(reason) });
}
