import 'server-only';
import { isDomainError } from '@gatehouse/domain/errors';
import { isUuid } from '@gatehouse/domain/ids';
import { notFound } from 'next/navigation';

/** What an id of the address leads to; for one that leads nowhere, the page is not found. */
export async function orNotFound<T>(id: string, read: () => Promise<T>): Promise<T> {
  if (!isUuid(id)) notFound();
  try {
    return await read();
  } catch (error) {
    if (isDomainError(error) && error.code === 'resource.not_found') notFound();
    throw error;
  }
}
