import { StorageError } from '@gatehouse/storage';

/** Asks the store about an upload; one that it has put together, or given up, is `over`. */
export async function unlessOver<T>(ask: () => Promise<T>, over: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StorageError && error.code === 'storage.no_upload') return over();
    throw error;
  }
}
