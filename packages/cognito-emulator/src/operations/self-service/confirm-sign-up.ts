import type {
  ConfirmSignUpRequest,
  ConfirmSignUpResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { confirmSignUp as confirm } from '../../auth/confirm-sign-up.ts';
import { allowsFlow } from '../../auth/flows/flow.ts';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import {
  CONFIRMED_SESSION,
  requireSignUpSession,
  signUpSession,
} from '../../auth/sign-up-session.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

export const confirmSignUp = defineOperation<ConfirmSignUpRequest, ConfirmSignUpResponse>(
  'ConfirmSignUp',
  async ({ emulator }, input) => {
    const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
    requireSecretHash(client, input.SecretHash, input.Username);
    const request = {
      pool,
      client,
      username: input.Username,
      code: input.ConfirmationCode,
      force: input.ForceAliasCreation ?? false,
      clientMetadata: input.ClientMetadata ?? {},
    };
    if (input.Session) requireSignUpSession(emulator, request, input.Session);
    const user = await confirm(emulator, request);
    if (!allowsFlow(client, 'USER_AUTH')) return {};
    return { Session: await signUpSession(emulator, client, user, CONFIRMED_SESSION) };
  },
);
