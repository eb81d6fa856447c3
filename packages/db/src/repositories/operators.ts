import type { Database, ScopedWriter } from '../database.ts';

/** Is this person in the table of operators? The claim is asked for elsewhere. */
export async function findIsOperator(db: Database, userId: string): Promise<boolean> {
  const rows = await db.lookup<{ yes: boolean }>(
    'is_operator',
    'select public.is_operator($1) as yes',
    [userId],
  );
  return rows[0]?.yes ?? false;
}

/** The same inside a transaction. */
export async function readIsOperator(tx: ScopedWriter, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ yes: boolean }[]>`
    select public.is_operator(${userId}::uuid) as yes`;
  return rows[0]?.yes ?? false;
}
