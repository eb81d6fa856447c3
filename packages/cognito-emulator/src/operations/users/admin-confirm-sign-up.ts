import type {
  AdminConfirmSignUpRequest,
  AdminConfirmSignUpResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { withoutCode } from '../../auth/codes.ts';
import { runPostConfirmation } from '../../auth/post-confirmation.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

export const adminConfirmSignUp = defineOperation<
  AdminConfirmSignUpRequest,
  AdminConfirmSignUpResponse
>('AdminConfirmSignUp', async ({ emulator }, { UserPoolId, Username, ClientMetadata }) => {
  const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
  const next = await changeUser(emulator, { pool, user }, (current) => {
    if (current.status !== 'UNCONFIRMED') {
      throw notAuthorized(`User cannot be confirmed. Current status is ${current.status}`);
    }
    return { ...withoutCode(current, 'signUp'), status: 'CONFIRMED' };
  });
  await runPostConfirmation(emulator, {
    pool,
    user: next,
    source: 'ConfirmSignUp',
    clientMetadata: ClientMetadata ?? {},
  });
  return {};
});
