import type {
  GetCredentialsForIdentityInput,
  GetCredentialsForIdentityResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { requireIdentity } from '../../identities.ts';
import { proveLogins } from '../../logins/prove-logins.ts';
import { requireIdentityPool } from '../../pools.ts';
import { resolveIdentity } from '../../resolve-identity.ts';
import { vendCredentials } from '../../vend-credentials.ts';

export const getCredentialsForIdentity = defineOperation<
  GetCredentialsForIdentityInput,
  GetCredentialsForIdentityResponse
>('GetCredentialsForIdentity', async ({ emulator }, { IdentityId, Logins, CustomRoleArn }) => {
  const { poolId } = requireIdentity(emulator.store, IdentityId);
  const pool = requireIdentityPool(emulator.store, poolId);
  const logins = await proveLogins(emulator, pool, Logins);
  const identity = await resolveIdentity(emulator, pool, logins, IdentityId);
  const request = { pool, identity, logins, customRole: CustomRoleArn };
  return {
    IdentityId: identity.id,
    Credentials: await vendCredentials(emulator, request),
  };
});
