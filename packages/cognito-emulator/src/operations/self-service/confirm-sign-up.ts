import type {
  ConfirmSignUpRequest,
  ConfirmSignUpResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { confirmSignUp as confirm } from '../../auth/confirm-sign-up.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

/** ConfirmSignUp. */
export const confirmSignUp = defineOperation<ConfirmSignUpRequest, ConfirmSignUpResponse>(
  'ConfirmSignUp',
  async ({ emulator }, input) => {
    const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
    requireSecretHash(client, input.SecretHash, input.Username);
    await confirm(emulator, {
      pool,
      client,
      username: input.Username,
      code: input.ConfirmationCode,
      force: input.ForceAliasCreation ?? false,
      clientMetadata: input.ClientMetadata ?? {},
    });
    return {};
  },
);
