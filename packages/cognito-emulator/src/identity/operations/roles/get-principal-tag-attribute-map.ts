import type {
  GetPrincipalTagAttributeMapInput,
  GetPrincipalTagAttributeMapResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { resourceNotFound } from '../../../wire/errors.ts';
import { requireIdentityPool } from '../../pools.ts';
import { DEFAULT_TAGS } from '../../roles/session-tags.ts';

export const getPrincipalTagAttributeMap = defineOperation<
  GetPrincipalTagAttributeMapInput,
  GetPrincipalTagAttributeMapResponse
>('GetPrincipalTagAttributeMap', async ({ emulator }, { IdentityPoolId, IdentityProviderName }) => {
  const { tagMaps } = requireIdentityPool(emulator.store, IdentityPoolId);
  const map = Object.hasOwn(tagMaps, IdentityProviderName)
    ? tagMaps[IdentityProviderName]
    : undefined;
  if (!map) {
    throw resourceNotFound(`Principal tags of '${IdentityProviderName}' were not found.`);
  }
  return {
    IdentityPoolId,
    IdentityProviderName,
    UseDefaults: map.useDefaults,
    PrincipalTags: map.useDefaults ? { ...DEFAULT_TAGS } : { ...map.tags },
  };
});
