import type {
  AdminDisableProviderForUserRequest,
  AdminDisableProviderForUserResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import type { Emulator } from '../../emulator.ts';
import { requirePool } from '../../model/pools.ts';
import type { UserRecord } from '../../model/records.ts';
import { keyPrefix } from '../../store/store.ts';
import { userNotFound } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

function linkedUser(
  { store }: Emulator,
  poolId: string,
  provider: string,
  userId: string,
): UserRecord | undefined {
  for (const [, user] of store.range<UserRecord>('users', { prefix: keyPrefix(poolId) })) {
    if (user.identities?.some((link) => link.providerName === provider && link.userId === userId)) {
      return user;
    }
  }
  return undefined;
}

export const adminDisableProviderForUser = defineOperation<
  AdminDisableProviderForUserRequest,
  AdminDisableProviderForUserResponse
>('AdminDisableProviderForUser', async ({ emulator }, input) => {
  const { UserPoolId, User } = input;
  const { ProviderName, ProviderAttributeValue = '' } = User;
  const pool = requirePool(emulator.store, UserPoolId);
  const owner = linkedUser(emulator, pool.id, ProviderName ?? '', ProviderAttributeValue);
  if (!owner) throw userNotFound();
  await changeUser(emulator, { pool, user: owner }, (current) => ({
    ...current,
    identities: (current.identities ?? []).filter(
      ({ providerName, userId }) =>
        providerName !== ProviderName || userId !== ProviderAttributeValue,
    ),
  }));
  return {};
});
