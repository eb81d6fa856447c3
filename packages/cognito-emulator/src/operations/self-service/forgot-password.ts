import type {
  ForgotPasswordRequest,
  ForgotPasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { forgotPassword as forgot } from '../../auth/forgot-password.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { callerOfUser } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';

export const forgotPassword = defineOperation<ForgotPasswordRequest, ForgotPasswordResponse>(
  'ForgotPassword',
  async ({ emulator, caller }, input) => {
    const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
    requireSecretHash(client, input.SecretHash, input.Username);
    return {
      CodeDeliveryDetails: await forgot(emulator, {
        pool,
        client,
        caller: callerOfUser(caller, client, input.UserContextData),
        username: input.Username,
        clientMetadata: input.ClientMetadata ?? {},
      }),
    };
  },
);
