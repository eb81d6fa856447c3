import type { AttributeType, UserType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolUser, UserRecord } from '../../model/records.ts';
import { requirePool } from '../../model/pools.ts';
import { requireUser } from '../../model/users.ts';
import type { Reader } from '../../store/store.ts';

/** A user's attributes as the API lists them, `sub` included. */
export function listAttributes(user: UserRecord): AttributeType[] {
  const identities = user.identities?.length
    ? [{ Name: 'identities', Value: JSON.stringify(user.identities) }]
    : [];
  return [
    ...Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
    { Name: 'sub', Value: user.sub },
    ...identities,
  ];
}

/** A user as ListUsers and AdminCreateUser show it. */
export function describeUser(user: UserRecord): UserType {
  return {
    Username: user.username,
    Attributes: listAttributes(user),
    UserCreateDate: new Date(user.createdAt),
    UserLastModifiedDate: new Date(user.modifiedAt),
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

/** MFA members of GetUser and AdminGetUser: absent, not empty. */
export function describeMfaPreference(user: UserRecord): {
  PreferredMfaSetting?: string;
  UserMFASettingList?: string[];
} {
  return {
    ...(user.mfa.preferred ? { PreferredMfaSetting: user.mfa.preferred } : {}),
    ...(user.mfa.enabled.length > 0 ? { UserMFASettingList: [...user.mfa.enabled] } : {}),
  };
}

/** The pool and user that an admin operation names. @throws CognitoError when either is missing */
export function requirePoolUser(reader: Reader, poolId: string, username: string): PoolUser {
  const pool = requirePool(reader, poolId);
  return { pool, user: requireUser(reader, pool, username) };
}
