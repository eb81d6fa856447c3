import type { Emulator } from '../emulator.ts';
import type { Table } from '../store/store.ts';
import { cutPage, readPageToken, type Page } from '../wire/page.ts';

/**
 * One page of the records of a table under a prefix, in key order.
 * @param scope binds the token to operation, pool and whatever else selects the list
 */
export function listPage<T>(
  { store, clock }: Emulator,
  scope: string,
  request: {
    readonly table: Table;
    readonly prefix: string;
    readonly limit: number;
    readonly token: string | undefined;
  },
): Page<T> {
  const after = readPageToken(scope, request.token, clock.now());
  const range = store.range<T>(request.table, {
    prefix: request.prefix,
    ...(after === undefined ? {} : { after }),
    limit: request.limit + 1,
  });
  return cutPage(scope, range, request.limit, clock.now());
}
