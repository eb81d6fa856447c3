import type { Emulator } from '../emulator.ts';
import { listUserGroups } from '../model/groups.ts';
import { buildUser } from '../model/new-user.ts';
import { requirePool } from '../model/pools.ts';
import { putUser } from '../model/put-user.ts';
import type { UserRecord } from '../model/records.ts';
import { findUser, requireUser } from '../model/users.ts';
import { invalidParameter } from '../wire/errors.ts';
import { call } from './call.ts';
import type { SeedUser } from './seed.ts';

/**
 * Makes a person, or changes them. No function is asked and no mail is sent.
 * @param before as the seed had them when it was applied last: the same password is not set again, since
 *   that would end what they changed themselves
 */
export async function putSeedUser(
  emulator: Emulator,
  UserPoolId: string,
  seed: SeedUser,
  before: SeedUser | undefined,
): Promise<void> {
  const { store, clock } = emulator;
  const { Username, Password } = seed;
  const whom = { UserPoolId, Username };
  const UserAttributes = Object.entries(seed.Attributes ?? {}).map(([Name, value]) => ({
    ...{ Name, Value: String(value) },
  }));
  const pool = requirePool(store, UserPoolId);
  const there = findUser(store, pool, Username);
  if (there === undefined) {
    const user = buildUser(store, {
      ...{ pool, username: Username, attributes: UserAttributes, now: clock.now() },
      ...{ status: 'FORCE_CHANGE_PASSWORD', duplicate: 'User account already exists' },
      ...(seed.Sub === undefined ? {} : { sub: seed.Sub }),
    });
    await store.write((tx) => putUser(tx, pool, user));
  } else if (seed.Sub !== undefined && seed.Sub !== there.sub) {
    throw invalidParameter('Sub cannot be changed once the person is there.');
  }
  if (there && UserAttributes.length > 0) {
    await call(emulator, 'AdminUpdateUserAttributes', { ...whom, UserAttributes });
  }
  if (Password !== undefined && Password !== before?.Password) {
    await call(emulator, 'AdminSetUserPassword', { ...whom, Password, Permanent: true });
  }
  await setSecrets(emulator, UserPoolId, seed);
  await setGroups(emulator, UserPoolId, seed);
  await call(emulator, seed.Disabled ? 'AdminDisableUser' : 'AdminEnableUser', whom);
}

/** What no operation takes: an authenticator app that is set up, and a password as it is kept. */
async function setSecrets(
  { store }: Emulator,
  poolId: string,
  { Username, TotpSecret, PasswordVerifier }: SeedUser,
): Promise<void> {
  if (TotpSecret === undefined && PasswordVerifier === undefined) return;
  await store.write((tx) => {
    const pool = requirePool(tx, poolId);
    const previous = requireUser(tx, pool, Username);
    const app: Partial<UserRecord> =
      TotpSecret === undefined || TotpSecret === previous.totp?.secret
        ? {}
        : {
            totp: { secret: TotpSecret, verified: true },
            mfa: { enabled: ['SOFTWARE_TOKEN_MFA'], preferred: 'SOFTWARE_TOKEN_MFA' },
          };
    const { temporaryPasswordExpiresAt: _temporary, ...lasting } = previous;
    const changed: UserRecord = PasswordVerifier
      ? { ...lasting, ...app, password: PasswordVerifier, status: 'CONFIRMED' }
      : { ...previous, ...app };
    putUser(tx, pool, changed, { previous });
  });
}

/** The groups that a seed names, and no others; those of a person without any named stay. */
async function setGroups(emulator: Emulator, UserPoolId: string, seed: SeedUser): Promise<void> {
  const { Username, Groups } = seed;
  if (!Groups) return;
  const { store } = emulator;
  const user = requireUser(store, requirePool(store, UserPoolId), Username);
  const had = new Set(listUserGroups(store, user).map(({ name }) => name));
  const whom = { UserPoolId, Username };
  for (const GroupName of Groups) {
    if (!had.delete(GroupName)) await call(emulator, 'AdminAddUserToGroup', { ...whom, GroupName });
  }
  for (const GroupName of had) {
    await call(emulator, 'AdminRemoveUserFromGroup', { ...whom, GroupName });
  }
}
