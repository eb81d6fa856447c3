import { isDomainError } from '@gatehouse/domain/errors';
import { isUuid } from '@gatehouse/domain/ids';

/** What the reader asked for by its id; null for what is not there, or not theirs. */
export async function findById<T>(
  id: string | string[] | undefined,
  read: (id: string) => Promise<T>,
): Promise<T | null> {
  if (typeof id !== 'string' || !isUuid(id)) return null;
  try {
    return await read(id);
  } catch (error) {
    if (isDomainError(error) && ['resource.not_found', 'permission.denied'].includes(error.code)) {
      return null;
    }
    throw error;
  }
}
