import { DomainError, isDomainError } from '@gatehouse/domain/errors';
import { getDriverCause } from '../errors.ts';
import { Prisma } from '../generated/client.ts';
import { hasRefusedParameters } from './pooler.ts';

/** What Node and Postgres say when the database can't be reached or can't serve now. */
const DOWN = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '25006', // read_only_sql_transaction
  '53100', // disk_full
  '53300', // too_many_connections
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
  '25P03', // idle_in_transaction_session_timeout
  '57014', // query_canceled: the statement timeout
]);

/** Prisma's names for the same: can't reach, timed out, no free connection, closed, transaction lost. */
const PRISMA_DOWN = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);

/** The same in the words of Prisma's driver. */
const DRIVER_DOWN = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TooManyConnections',
]);

/**
 * Connection exceptions. PgBouncer says 08P01 of all that is wrong with a server behind it, and ends
 * the connection; Postgres says the same of a message that it does not understand, and goes on.
 */
function isLost(code: string, severity: unknown): boolean {
  return code.startsWith('08') && (code !== '08P01' || severity === 'FATAL');
}

const MESSAGES =
  /Query read timeout|Connection terminated|timeout exceeded when trying to connect|is not queryable/;

/** The rows of the tenant are written elsewhere, or soon will be: raised by `tenant_is_written_here`. */
const ELSEWHERE = /GH001|the rows of this tenant are not written here/;

/**
 * Runs `work`; a database that is down becomes `service.unavailable`, one that takes no writes of a
 * tenant `tenant.moving`. Everything else passes through unchanged.
 */
export async function translateErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDomainError(error)) throw error;
    if (isElsewhere(error)) throw new DomainError('tenant.moving', { cause: error });
    // A pooler that is not told of is no outage: it goes on refusing.
    if (isDown(error) && !hasRefusedParameters(error)) {
      throw new DomainError('service.unavailable', { cause: error });
    }
    throw error;
  }
}

function isElsewhere(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (ELSEWHERE.test(`${getDriverCause(error)?.originalCode} ${error.message}`)) return true;
  return error.cause !== error && isElsewhere(error.cause);
}

function isDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  const code = 'code' in error ? String(error.code) : '';
  if (DOWN.has(code) || PRISMA_DOWN.has(code) || MESSAGES.test(error.message)) return true;
  if (isLost(code, 'severity' in error && error.severity)) return true;
  const { kind = '', originalCode = '', severity } = getDriverCause(error) ?? {};
  if (DRIVER_DOWN.has(kind) || DOWN.has(originalCode) || isLost(originalCode, severity)) {
    return true;
  }
  return error.cause !== error && isDown(error.cause);
}
