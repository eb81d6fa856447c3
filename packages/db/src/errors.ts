import { Prisma } from './generated/client.ts';

/** SQLSTATE of a duplicate key. */
const UNIQUE_VIOLATION = '23505';

/** True when a write, typed or raw, met a unique key that another row holds. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || getDriverCause(error)?.originalCode === UNIQUE_VIOLATION;
}

/** What Prisma's driver makes of a failure: a kind of its own, and Postgres' SQLSTATE if there is one. */
interface DriverCause {
  readonly kind?: string;
  readonly originalCode?: string;
  /** `FATAL` where the connection has ended with it. */
  readonly severity?: string;
}

interface DriverMeta {
  readonly driverAdapterError?: { readonly cause?: DriverCause };
}

/** The driver's account of a failure, from Prisma's own error or, in a transaction, as it is thrown. */
export function getDriverCause(error: unknown): DriverCause | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'DriverAdapterError') return error.cause as DriverCause | undefined;
  if (!('meta' in error)) return undefined;
  return (error.meta as DriverMeta | undefined)?.driverAdapterError?.cause;
}
