import type {
  GetUserAuthFactorsRequest,
  GetUserAuthFactorsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { configuredFactors } from './_factors.ts';
import { defineOperation } from '../operation.ts';

export const getUserAuthFactors = defineOperation<
  GetUserAuthFactorsRequest,
  GetUserAuthFactorsResponse
>('GetUserAuthFactors', async ({ emulator }, input) => {
  const { pool, user } = requireAccessToken(emulator, input.AccessToken);
  return configuredFactors(emulator, pool, user);
});
