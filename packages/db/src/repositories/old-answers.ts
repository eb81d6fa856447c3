import type { Database, ScopedWriter } from '../database.ts';

/** Whose answers are handed out no more; at most `limit` of them. The worker's role only. */
export async function findPrincipalsWithOldAnswers(db: Database, limit: number): Promise<string[]> {
  const rows = await db.lookup<{ principal_id: string }>(
    'principals_with_old_answers',
    'select * from public.principals_with_old_answers($1)',
    [limit],
  );
  return rows.map(({ principal_id }) => principal_id);
}

/** @returns how many answers of a principal were older than 24 hours, and are gone */
export function deleteOldAnswers(tx: ScopedWriter, principalId: string): Promise<number> {
  return tx.$executeRaw`
    delete from idempotency_keys
    where principal_id = ${principalId}::uuid and created_at <= now() - interval '24 hours'`;
}
