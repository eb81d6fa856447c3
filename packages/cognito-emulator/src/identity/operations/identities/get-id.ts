import type { GetIdInput, GetIdResponse } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { proveLogins } from '../../logins/prove-logins.ts';
import { requireIdentityPool } from '../../pools.ts';
import { resolveIdentity } from '../../resolve-identity.ts';

export const getId = defineOperation<GetIdInput, GetIdResponse>(
  'GetId',
  async ({ emulator }, { IdentityPoolId, Logins }) => {
    const pool = requireIdentityPool(emulator.store, IdentityPoolId);
    const logins = await proveLogins(emulator, pool, Logins);
    const { id } = await resolveIdentity(emulator, pool, logins);
    return { IdentityId: id };
  },
);
