import { key } from '../store/store.ts';
import type { UserRecord } from './records.ts';

/** Attributes that ListUsers can filter by, beside the username. Source: ListUsers' documentation. */
export const searchable = [
  'sub',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
] as const;

/** LMDB keys are short; longer values are cut in the index and compared in full on the record. */
const INDEX_LENGTH = 128;

/** A value as the search index holds it. */
export function indexed(value: string): string {
  return value
    .toLowerCase()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, INDEX_LENGTH);
}

/** What ListUsers sees of a user under this name. */
export function searchValue(user: UserRecord, attribute: string): string | undefined {
  switch (attribute) {
    case 'username':
      return user.username;
    case 'sub':
      return user.sub;
    case 'cognito:user_status':
      return user.status;
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled';
    default:
      return user.attributes[attribute];
  }
}

/** The keys under which ListUsers finds a user. */
export function indexKeys(user: UserRecord): string[] {
  const keys: string[] = [];
  for (const attribute of searchable) {
    const value = searchValue(user, attribute);
    if (value !== undefined) keys.push(key(user.poolId, attribute, indexed(value), user.key));
  }
  return keys;
}
