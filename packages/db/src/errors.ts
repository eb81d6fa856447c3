import { Prisma } from './generated/client.ts';

/** True when a write met a unique key that another row holds. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
