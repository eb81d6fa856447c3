/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';

/**
 * Whether a write met a server that takes none: one that was the primary before a failover, and
 * whose address still led there when the connection was made. The next one is led elsewhere.
 */
export function isReadOnlyServer(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === READ_ONLY;
}
