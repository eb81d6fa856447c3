import type {
  ResendConfirmationCodeRequest,
  ResendConfirmationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { resendSignUpCode } from '../../auth/confirm-sign-up.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { callerOfUser } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';

export const resendConfirmationCode = defineOperation<
  ResendConfirmationCodeRequest,
  ResendConfirmationCodeResponse
>('ResendConfirmationCode', async ({ emulator, caller }, input) => {
  const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
  requireSecretHash(client, input.SecretHash, input.Username);
  return {
    CodeDeliveryDetails: await resendSignUpCode(emulator, {
      pool,
      client,
      caller: callerOfUser(caller, client, input.UserContextData),
      username: input.Username,
      clientMetadata: input.ClientMetadata ?? {},
    }),
  };
});
