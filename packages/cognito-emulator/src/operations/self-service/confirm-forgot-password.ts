import type {
  ConfirmForgotPasswordRequest,
  ConfirmForgotPasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { confirmForgotPassword as confirm } from '../../auth/forgot-password.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { callerOfUser } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';

export const confirmForgotPassword = defineOperation<
  ConfirmForgotPasswordRequest,
  ConfirmForgotPasswordResponse
>('ConfirmForgotPassword', async ({ emulator, caller }, input) => {
  const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
  requireSecretHash(client, input.SecretHash, input.Username);
  await confirm(emulator, {
    pool,
    client,
    caller: callerOfUser(caller, client, input.UserContextData),
    username: input.Username,
    code: input.ConfirmationCode,
    password: input.Password,
    clientMetadata: input.ClientMetadata ?? {},
  });
  return {};
});
