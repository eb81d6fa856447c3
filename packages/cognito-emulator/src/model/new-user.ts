import { randomId } from '../crypto/random.ts';
import { CognitoError, invalidParameter } from '../wire/errors.ts';
import type { Reader } from '../store/store.ts';
import type { Attributes, PoolRecord, UserRecord } from './records.ts';
import { checkAttributes, isEmail, isPhone, requireAttributes } from './schema.ts';
import { fold } from './aliases.ts';
import { userByAlias, userByKey } from './users.ts';

function nameAttribute(pool: PoolRecord, username: string): 'email' | 'phone_number' {
  const allowed = pool.settings.UsernameAttributes ?? [];
  if (allowed.includes('email') && isEmail(username)) return 'email';
  if (allowed.includes('phone_number') && isPhone(username)) return 'phone_number';
  if (allowed.length > 1) {
    throw invalidParameter('Username should be either an email or a phone number.');
  }
  throw invalidParameter(
    allowed.includes('email')
      ? 'Username should be an email.'
      : 'Username should be a phone number.',
  );
}

function requireNotAlias(pool: PoolRecord, username: string): void {
  const aliases = pool.settings.AliasAttributes ?? [];
  if (aliases.includes('email') && isEmail(username)) {
    throw invalidParameter(
      'Username cannot be of email format, since user pool is configured for email alias.',
    );
  }
  if (aliases.includes('phone_number') && isPhone(username)) {
    throw invalidParameter(
      'Username cannot be of phone number format, since user pool is configured for phone number alias.',
    );
  }
}

export interface NewUser {
  readonly pool: PoolRecord;
  readonly username: string;
  readonly attributes: Attributes;
  readonly status: UserRecord['status'];
  readonly now: number;
  /** Text of UsernameExistsException; sign-up and admin operations word it differently. */
  readonly duplicate: string;
  /** A UUID; a random one unless given. */
  readonly sub?: string;
}

/**
 * Builds the record of a new user: checks name and attributes, and that the name is free. In pools
 * that sign in by e-mail or phone number the username becomes the sub, and what was given becomes
 * the attribute.
 * @throws CognitoError InvalidParameterException, UsernameExistsException
 */
export function buildUser(reader: Reader, request: NewUser): UserRecord {
  const { pool, username, status, now } = request;
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u.test(username)) {
    throw invalidParameter('Invalid username.');
  }
  const byAttribute = !!pool.settings.UsernameAttributes?.length;
  const attributes = checkAttributes(pool, request.attributes, 'create');
  const sub = request.sub ?? randomId();
  if (byAttribute) {
    const attribute = nameAttribute(pool, username);
    attributes[attribute] ??= username;
    if (userByAlias(reader, pool, attribute, username)) {
      throw new CognitoError(
        'UsernameExistsException',
        `An account with the given ${attribute} already exists.`,
      );
    }
  } else {
    requireNotAlias(pool, username);
    if (userByKey(reader, pool.id, fold(pool, username))) {
      throw new CognitoError('UsernameExistsException', request.duplicate);
    }
  }
  requireAttributes(pool, attributes);
  const name = byAttribute ? sub : fold(pool, username);
  return {
    poolId: pool.id,
    key: fold(pool, name),
    username: name,
    sub,
    status,
    enabled: true,
    createdAt: now,
    modifiedAt: now,
    attributes,
    codes: {},
    generation: 0,
    mfa: { enabled: [] },
  };
}
