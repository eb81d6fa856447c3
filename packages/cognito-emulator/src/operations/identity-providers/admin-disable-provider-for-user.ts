import type {
  AdminDisableProviderForUserRequest,
  AdminDisableProviderForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { LOCAL_USERS, withoutLink } from '../../federation/link.ts';
import { requirePool } from '../../model/pools.ts';
import type { UserRecord } from '../../model/records.ts';
import { isFederatedProfile, SUBJECT } from '../../model/aliases.ts';
import { putUser } from '../../model/put-user.ts';
import { requireUser, userByIdentity } from '../../model/users.ts';
import { invalidParameter, userNotFound } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

/** A user whose password opens nothing any more. */
function withoutPassword(user: UserRecord): UserRecord {
  const { password: _password, passwordHistory: _history, ...rest } = user;
  return rest;
}

export const adminDisableProviderForUser = defineOperation<
  AdminDisableProviderForUserRequest,
  AdminDisableProviderForUserResponse
>('AdminDisableProviderForUser', async ({ emulator }, input) => {
  const { UserPoolId, User } = input;
  const {
    ProviderName: providerName = '',
    ProviderAttributeName: attribute = SUBJECT,
    ProviderAttributeValue: value = '',
  } = User;
  const pool = requirePool(emulator.store, UserPoolId);
  await emulator.store.write((tx) => {
    const local = providerName === LOCAL_USERS;
    const user = local
      ? requireUser(tx, pool, value)
      : userByIdentity(tx, pool.id, providerName, { attribute, value });
    if (!user) throw userNotFound();
    if (!local && isOwn(user, providerName, value)) {
      throw invalidParameter('User is not linked to a user of the pool.');
    }
    const next = local
      ? withoutPassword(user)
      : withoutLink(user, { providerName, attribute, value });
    putUser(tx, pool, { ...next, modifiedAt: emulator.clock.now() }, { previous: user });
  });
  return {};
});

/** Whether the identity is what its profile was made from: there is nothing to unlink. */
function isOwn(user: UserRecord, providerName: string, value: string): boolean {
  const identity = user.identities?.find(
    (one) => one.providerName === providerName && one.userId === value,
  );
  return isFederatedProfile(user) && identity?.primary === true;
}
