import { isDomainError } from '@gatehouse/domain/errors';

/**
 * Reads a page of a list at the cursor of an address. One that is not this list's (an address
 * that was edited, or taken from another tenant) leads to the first page.
 */
export async function readPage<T>(
  cursor: string | undefined,
  read: (cursor: string | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await read(cursor);
  } catch (error) {
    if (cursor && isDomainError(error) && error.code === 'input.invalid') return read(undefined);
    throw error;
  }
}
