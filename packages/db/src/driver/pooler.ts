import { getDriverCause } from '../errors.ts';

/** What to do when the URL turns out to lead to a pooler. */
export const POOLER_ADVICE =
  'A pooler such as PgBouncer is in front of the database: set DATABASE_POOLER=transaction.';

/** SQLSTATE: a prepared statement that is there already, or is not. */
const NAMES_MIXED = new Set(['42P05', '26000']);

/** Whether named statements met those of others, as happens on connections that a pooler swaps. */
export function hasMixedNames(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (NAMES_MIXED.has(code) || NAMES_MIXED.has(getDriverCause(error)?.originalCode ?? '')) {
    return true;
  }
  return error.cause !== error && hasMixedNames(error.cause);
}

/** Whether a pooler has refused the limits that a connection begins with. */
export function hasRefusedParameters(error: unknown): boolean {
  return error instanceof Error && error.message.includes('unsupported startup parameter');
}
