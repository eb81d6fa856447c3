import type {
  ListUsersRequest,
  ListUsersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { PoolRecord, UserRecord } from '../../model/records.ts';
import { userByKey } from '../../model/users.ts';
import { keyPrefix, SEPARATOR, type Reader } from '../../store/store.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';
import { defineOperation } from '../operation.ts';
import { indexValue, meetsFilter, parseFilter, type UserFilter } from './_filter.ts';
import { describeUser } from './_user.ts';

type Entry = readonly [key: string, user: UserRecord];

function* byUsername(reader: Reader, pool: PoolRecord, after: string | undefined): Iterable<Entry> {
  yield* reader.range<UserRecord>('users', {
    prefix: keyPrefix(pool.id),
    ...(after === undefined ? {} : { after }),
  });
}

function* byFilter(
  reader: Reader,
  pool: PoolRecord,
  filter: UserFilter,
  after: string | undefined,
): Iterable<Entry> {
  const start = after === undefined ? {} : { after };
  if (filter.attribute === 'username') {
    const folded = pool.settings.UsernameConfiguration?.CaseSensitive === false;
    const value = folded ? filter.value.toLowerCase() : filter.value;
    const prefix = `${keyPrefix(pool.id)}${value}`;
    for (const entry of reader.range<UserRecord>('users', { prefix, ...start })) {
      if (meetsFilter(pool, filter, entry[1])) yield entry;
    }
    return;
  }
  const head = keyPrefix(pool.id, filter.attribute);
  const prefix = `${head}${indexValue(filter)}${filter.prefix ? '' : SEPARATOR}`;
  for (const [entry] of reader.range('userIndex', { prefix, ...start })) {
    const user = userByKey(reader, pool.id, entry.slice(entry.lastIndexOf(SEPARATOR) + 1));
    if (user && meetsFilter(pool, filter, user)) yield [entry, user];
  }
}

/** ListUsers: filters by index; pages in username order, or in order of the filtered value. */
export const listUsers = defineOperation<ListUsersRequest, ListUsersResponse>(
  'ListUsers',
  async (
    { emulator: { store, clock } },
    { UserPoolId, Filter, Limit, PaginationToken, AttributesToGet },
  ) => {
    const pool = requirePool(store, UserPoolId);
    const filter = parseFilter(Filter);
    const limit = Limit || 60;
    const names = new Set(AttributesToGet ?? []);
    for (const name of names) {
      if (name !== 'sub' && !pool.schema.some((attribute) => attribute.Name === name)) {
        throw invalidParameter('One or more requested attributes do not exist.');
      }
    }
    const scope = `ListUsers ${UserPoolId} ${Filter ?? ''}`;
    const after = readPageToken(scope, PaginationToken, clock.now());
    const entries = filter ? byFilter(store, pool, filter, after) : byUsername(store, pool, after);
    const page = cutPage(scope, entries, limit, clock.now());
    const users = page.items.map(describeUser).map((user) =>
      names.size === 0
        ? user
        : {
            ...user,
            Attributes: user.Attributes?.filter(({ Name = '' }) => names.has(Name)),
          },
    );
    return { Users: users, PaginationToken: page.nextToken };
  },
);
