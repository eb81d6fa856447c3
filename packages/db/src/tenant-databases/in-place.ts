import { runInScope } from '../driver/scope.ts';
import type { ScopedPool } from '../driver/pool-setting.ts';

/** Asks one statement of an open transaction. */
export type Ask = <Row = unknown>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * A mover's transaction in one database, in the scope of one tenant: row-level security holds, and
 * the gate lets it through. Longer than a request's may be.
 */
export function inPlace<T>(
  pool: ScopedPool,
  tenantId: string,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  return runInScope({ tenantId }, async () => {
    const client = await pool.connect();
    let broken: Error | undefined;
    const ask = async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query({ text, values: [...values] })).rows as Row[];
    try {
      await client.query({ text: 'BEGIN' });
      await ask(
        "select set_config('app.moves_tenant', $1, true), set_config('timezone', 'UTC', true)",
        [tenantId],
      );
      const value = await work(ask);
      await client.query({ text: 'COMMIT' });
      return value;
    } catch (error) {
      await client.query({ text: 'ROLLBACK' }).catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  });
}
