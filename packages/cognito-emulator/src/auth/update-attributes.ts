import type { Attributes, CodePurpose, PoolRecord, UserRecord } from '../model/records.ts';
import {
  checkAttributes,
  missingAttributes,
  requireKnownAttributes,
  schemaAttribute,
} from '../model/schema.ts';
import { userByAlias } from '../model/users.ts';
import type { Reader } from '../store/store.ts';
import { CognitoError, invalidParameter } from '../wire/errors.ts';

const contacts = ['email', 'phone_number'] as const;

const getPurpose = (attribute: 'email' | 'phone_number'): CodePurpose =>
  attribute === 'email' ? 'verifyEmail' : 'verifyPhone';

function waitsForCode(pool: PoolRecord, attribute: 'email' | 'phone_number'): boolean {
  const listed =
    pool.settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate;
  return listed?.includes(attribute) ?? false;
}

function requireMutable(pool: PoolRecord, user: UserRecord, given: Attributes): void {
  for (const { Name: name = '' } of given) {
    if (name === 'sub') throw invalidParameter('Cannot modify the non-mutable attribute sub');
    if (schemaAttribute(pool, name)?.Mutable === false && user.attributes[name] !== undefined) {
      throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
    }
  }
}

/**
 * A user with changed attributes. A changed e-mail or phone number loses its verification, or waits
 * for its code where the pool says so; an administrator may set the verification in the same call.
 * @throws CognitoError InvalidParameterException
 */
export function updatedAttributes(
  pool: PoolRecord,
  user: UserRecord,
  given: Attributes,
): UserRecord {
  requireMutable(pool, user, given);
  const changes = checkAttributes(pool, given, 'update');
  const attributes = { ...user.attributes, ...changes };
  const pending: Record<string, string> = { ...user.pendingAttributes };
  for (const contact of contacts) {
    const value = changes[contact];
    if (value === undefined || value === user.attributes[contact]) continue;
    if (changes[`${contact}_verified`] === 'true') continue;
    if (waitsForCode(pool, contact) && user.attributes[contact] && value !== '') {
      attributes[contact] = user.attributes[contact];
      pending[contact] = value;
    } else if (changes[`${contact}_verified`] === undefined) {
      attributes[`${contact}_verified`] = 'false';
    }
  }
  for (const name of Object.keys(changes)) if (attributes[name] === '') delete attributes[name];
  const [missing] = missingAttributes(pool, attributes);
  if (missing && missing in changes) {
    throw invalidParameter(
      `Attributes did not conform to the schema: ${missing}: The attribute is required\n`,
    );
  }
  return { ...user, attributes, pendingAttributes: pending };
}

/**
 * Refuses an address that waits for its code while another user signs in with it: no code is sent.
 * @throws CognitoError AliasExistsException
 */
export function requireFreeAddresses(reader: Reader, pool: PoolRecord, user: UserRecord): void {
  const { UsernameAttributes = [], AliasAttributes = [] } = pool.settings;
  for (const contact of contacts) {
    const value = user.pendingAttributes?.[contact];
    if (!value || ![...UsernameAttributes, ...AliasAttributes].includes(contact)) continue;
    const owner = userByAlias(reader, pool, contact, value);
    if (owner && owner.key !== user.key) {
      throw new CognitoError(
        'AliasExistsException',
        `An account with the given ${contact} already exists.`,
      );
    }
  }
}

/** The addresses that a change left to be verified by a code. */
export function verificationsNeeded(
  pool: PoolRecord,
  before: UserRecord,
  after: UserRecord,
): { attribute: 'email' | 'phone_number'; purpose: CodePurpose; to: string }[] {
  const automatic = pool.settings.AutoVerifiedAttributes ?? [];
  return contacts.flatMap((attribute) => {
    const pending = after.pendingAttributes?.[attribute];
    const changed = after.attributes[attribute] !== before.attributes[attribute];
    const open = changed && after.attributes[`${attribute}_verified`] !== 'true';
    const fresh = pending !== undefined && pending !== before.pendingAttributes?.[attribute];
    const to = fresh ? pending : open ? after.attributes[attribute] : undefined;
    return to && automatic.includes(attribute)
      ? [{ attribute, purpose: getPurpose(attribute), to }]
      : [];
  });
}

/** A user whose e-mail or phone number is now verified, taking over a waiting value. */
export function verifiedAttribute(
  user: UserRecord,
  attribute: 'email' | 'phone_number',
): UserRecord {
  const { [attribute]: waiting, ...pending } = { ...user.pendingAttributes };
  return {
    ...user,
    pendingAttributes: pending,
    attributes: {
      ...user.attributes,
      ...(waiting === undefined ? {} : { [attribute]: waiting }),
      [`${attribute}_verified`]: 'true',
    },
  };
}

/** A user without these attributes. @throws CognitoError for required or immutable ones */
export function withoutAttributes(
  pool: PoolRecord,
  user: UserRecord,
  names: readonly string[],
): UserRecord {
  const attributes: Record<string, string> = { ...user.attributes };
  requireKnownAttributes(pool, names, 'remove');
  for (const name of names) {
    const schema = schemaAttribute(pool, name);
    if (schema?.Required) throw invalidParameter(`Cannot delete the required attribute ${name}`);
    if (schema?.Mutable === false) {
      throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
    }
    delete attributes[name];
    if (name === 'email' || name === 'phone_number') delete attributes[`${name}_verified`];
  }
  return { ...user, attributes };
}
