import { createHash } from 'node:crypto';
import { key } from '../store/store.ts';
import type { PoolRecord, UserRecord } from './records.ts';

/** Whether names and e-mail addresses of the pool are compared without regard to case. */
export const ignoresCase = (pool: PoolRecord) =>
  pool.settings.UsernameConfiguration?.CaseSensitive === false;

/** A name as keys hold it. */
export function fold(pool: PoolRecord, name: string): string {
  return ignoresCase(pool) ? name.toLowerCase() : name;
}

/** Key of an alias: an e-mail address, a phone number or a preferred username. */
export const aliasKey = (pool: PoolRecord, attribute: string, value: string) =>
  key(pool.id, attribute, fold(pool, value).slice(0, 256));

/** Whether the user is the profile of someone at a provider, not a local user with links: it has no aliases. */
export const isFederatedProfile = (user: UserRecord) =>
  user.identities?.some(({ primary }) => primary) ?? false;

/** SourceUser's and User's name for what a provider calls the subject. */
export const SUBJECT = 'Cognito_Subject';

/** Key of someone at a provider. Exact, also in pools that ignore case; hashed, since subjects are long. */
export function identityKey(
  poolId: string,
  provider: string,
  attribute: string,
  value: string,
): string {
  const text = key(provider, attribute, value);
  return key(poolId, 'identity', createHash('sha256').update(text).digest('base64url'));
}

/** The names beside the username under which this user may sign in, as keys. */
export function aliasKeys(pool: PoolRecord, user: UserRecord): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { providerName, userId } of user.identities ?? []) {
    keys.set(identityKey(pool.id, providerName, SUBJECT, userId), 'identity');
  }
  for (const { providerName, attribute, value } of user.awaitedIdentities ?? []) {
    keys.set(identityKey(pool.id, providerName, attribute, value), 'identity');
  }
  if (isFederatedProfile(user)) return keys;
  const add = (attribute: string) => {
    const value = user.attributes[attribute];
    if (value) keys.set(aliasKey(pool, attribute, value), attribute);
  };
  for (const attribute of pool.settings.UsernameAttributes ?? []) add(attribute);
  for (const attribute of pool.settings.AliasAttributes ?? []) {
    if (attribute === 'preferred_username' || user.attributes[`${attribute}_verified`] === 'true') {
      add(attribute);
    }
  }
  return keys;
}
