import type {
  AdminGetUserAuthFactorsRequest,
  AdminGetUserAuthFactorsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolUser } from '../users/_user.ts';
import { configuredFactors } from './_factors.ts';
import { defineOperation } from '../operation.ts';

export const adminGetUserAuthFactors = defineOperation<
  AdminGetUserAuthFactorsRequest,
  AdminGetUserAuthFactorsResponse
>('AdminGetUserAuthFactors', async ({ emulator }, input) => {
  const { pool, user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  return configuredFactors(emulator, pool, user);
});
