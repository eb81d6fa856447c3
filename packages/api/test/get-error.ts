import type { DomainError } from '@gatehouse/domain/errors';

/** The error that this ends with; null for none. */
export async function getError(work: () => unknown): Promise<DomainError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error as DomainError;
  }
}
