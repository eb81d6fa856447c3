import { Prisma } from './generated/client.ts';

/** SQLSTATE of a duplicate key. */
const UNIQUE_VIOLATION = '23505';

/** True when a write, typed or raw, met a unique key that another row holds. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || sqlStateOf(error) === UNIQUE_VIOLATION;
}

interface DriverMeta {
  readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: string } };
}

/** What Postgres itself called the failure, where Prisma passes it on; else undefined. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('meta' in error)) return undefined;
  return (error.meta as DriverMeta | undefined)?.driverAdapterError?.cause?.originalCode;
}
