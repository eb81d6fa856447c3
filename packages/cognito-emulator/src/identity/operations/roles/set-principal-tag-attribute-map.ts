import type {
  SetPrincipalTagAttributeMapInput,
  SetPrincipalTagAttributeMapResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { invalidParameter } from '../../../wire/errors.ts';
import { requireIdentityPool } from '../../pools.ts';
import { areValidTags, DEFAULT_TAGS } from '../../roles/session-tags.ts';

export const setPrincipalTagAttributeMap = defineOperation<
  SetPrincipalTagAttributeMapInput,
  SetPrincipalTagAttributeMapResponse
>('SetPrincipalTagAttributeMap', async ({ emulator }, input) => {
  const { IdentityPoolId, IdentityProviderName, UseDefaults = false, PrincipalTags = {} } = input;
  const names = Object.keys(PrincipalTags).map((name) => [name, ''] as const);
  if (!areValidTags(Object.fromEntries(names))) {
    throw invalidParameter('PrincipalTags has a key that no session tag can have.');
  }
  await emulator.store.write((tx) => {
    const pool = requireIdentityPool(tx, IdentityPoolId);
    const map = { useDefaults: UseDefaults, tags: PrincipalTags };
    const tagMaps = { ...pool.tagMaps, [IdentityProviderName]: map };
    tx.put('identityPools', pool.id, { ...pool, tagMaps });
  });
  return {
    IdentityPoolId,
    IdentityProviderName,
    UseDefaults,
    PrincipalTags: UseDefaults ? { ...DEFAULT_TAGS } : PrincipalTags,
  };
});
