/** Attributes that every app client may write which lists none. Source: CreateUserPoolClient. */
const STANDARD: readonly string[] = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];

/**
 * The attributes that become tags of a session although people can write them by themselves: whoever
 * does has any tag, and with it any tenant's files.
 * @param tags claims by the tags that are made of them
 * @param writable what the app client may write; undefined for what AWS allows by default
 */
export function findWritableTags(
  tags: Readonly<Record<string, string>>,
  writable: readonly string[] = STANDARD,
): string[] {
  return [...new Set(Object.values(tags))].filter((claim) => writable.includes(claim)).toSorted();
}
