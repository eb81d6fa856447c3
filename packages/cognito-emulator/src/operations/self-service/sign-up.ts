import type { SignUpRequest, SignUpResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireSecretHash } from '../../auth/secret-hash.ts';
import { signUp as register } from '../../auth/sign-up.ts';
import { requireClientAndPool } from '../../model/pools.ts';
import { allowsFlow } from '../../auth/flows/flow.ts';
import { SIGNED_UP_SESSION, signUpSession } from '../../auth/sign-up-session.ts';
import { callerOfUser } from '../../auth/threats/user-context.ts';
import { defineOperation } from '../operation.ts';

export const signUp = defineOperation<SignUpRequest, SignUpResponse>(
  'SignUp',
  async ({ emulator, caller }, input) => {
    const { pool, client } = requireClientAndPool(emulator.store, input.ClientId);
    requireSecretHash(client, input.SecretHash, input.Username);
    const { user, delivery } = await register(emulator, {
      pool,
      client,
      caller: callerOfUser(caller, client, input.UserContextData),
      username: input.Username,
      password: input.Password,
      attributes: input.UserAttributes ?? [],
      validationData: input.ValidationData ?? [],
      clientMetadata: input.ClientMetadata ?? {},
    });
    return {
      UserConfirmed: user.status === 'CONFIRMED',
      UserSub: user.sub,
      ...(delivery ? { CodeDeliveryDetails: delivery } : {}),
      ...(delivery && allowsFlow(client, 'USER_AUTH')
        ? { Session: await signUpSession(emulator, client, user, SIGNED_UP_SESSION) }
        : {}),
    };
  },
);
