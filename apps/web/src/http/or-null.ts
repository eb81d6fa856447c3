import 'server-only';
import { isDomainError } from '@gatehouse/domain/errors';
import { isUuid } from '@gatehouse/domain/ids';

/** What an id of the address leads to; null for one that leads nowhere. */
export async function orNull<T>(id: string, read: () => Promise<T>): Promise<T | null> {
  if (!isUuid(id)) return null;
  try {
    return await read();
  } catch (error) {
    if (isDomainError(error) && error.code === 'resource.not_found') return null;
    throw error;
  }
}
