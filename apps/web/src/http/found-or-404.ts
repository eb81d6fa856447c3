import { isDomainError } from '@gatehouse/domain/errors';
import { notFound } from 'next/navigation';

/** What a page reads by an id of its address; answers 404 where the verb finds nothing. */
export async function foundOr404<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isDomainError(error) && error.code === 'resource.not_found') notFound();
    throw error;
  }
}
