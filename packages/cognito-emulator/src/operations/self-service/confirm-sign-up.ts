import type {
  ConfirmSignUpRequest,
  ConfirmSignUpResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { confirmSignUp as confirm } from '../../auth/confirm-sign-up.ts';
import { allowsFlow } from '../../auth/flows/flow.ts';
import { CONFIRMED_SESSION } from '../../auth/flows/user-auth.ts';
import { createSession } from '../../auth/sessions.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

/** ConfirmSignUp. */
export const confirmSignUp = defineOperation<ConfirmSignUpRequest, ConfirmSignUpResponse>(
  'ConfirmSignUp',
  async ({ emulator }, input) => {
    const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
    requireSecretHash(client, input.SecretHash, input.Username);
    const user = await confirm(emulator, {
      pool,
      client,
      username: input.Username,
      code: input.ConfirmationCode,
      force: input.ForceAliasCreation ?? false,
      clientMetadata: input.ClientMetadata ?? {},
    });
    if (!allowsFlow(client, 'USER_AUTH')) return {};
    const session = await createSession(emulator, client, {
      userKey: user.key,
      username: user.username,
      challenge: CONFIRMED_SESSION,
      state: {},
    });
    return { Session: session };
  },
);
