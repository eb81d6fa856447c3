import type { Attributes, ClientRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { schemaAttribute } from '../model/schema.ts';
import { invalidParameter, notAuthorized } from '../wire/errors.ts';

/** Attributes users never write themselves. */
const reserved = new Set(['sub', 'email_verified', 'phone_number_verified', 'identities']);

/**
 * Refuses attributes that a user may not write through this client. An absent or empty
 * WriteAttributes list allows every mutable attribute, custom ones included.
 * @param user undefined at sign-up, when immutable attributes may still be set
 */
export function requireWritable(
  pool: PoolRecord,
  client: ClientRecord,
  given: Attributes,
  user: UserRecord | undefined,
): void {
  const writable = client.settings.WriteAttributes;
  for (const { Name: name = '' } of given) {
    if (reserved.has(name)) {
      throw user
        ? invalidParameter(`Cannot modify the non-mutable attribute ${name}`)
        : notAuthorized('A client attempted to write unauthorized attribute');
    }
    const attribute = schemaAttribute(pool, name);
    if (name.startsWith('dev:') || (writable?.length && attribute && !writable.includes(name))) {
      throw notAuthorized('A client attempted to write unauthorized attribute');
    }
    if (user && attribute?.Mutable === false && user.attributes[name] !== undefined) {
      throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
    }
  }
}
