import type {
  AdminResetUserPasswordRequest,
  AdminResetUserPasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { issueCode, recoveryAttribute } from '../../auth/codes.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

export const adminResetUserPassword = defineOperation<
  AdminResetUserPasswordRequest,
  AdminResetUserPasswordResponse
>('AdminResetUserPassword', async ({ emulator }, { UserPoolId, Username, ClientMetadata }) => {
  const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
  // Without the full stop, unlike at sign-in.
  if (!user.enabled) throw notAuthorized('User is disabled');
  if (user.status !== 'CONFIRMED' && user.status !== 'RESET_REQUIRED') {
    throw notAuthorized('User password cannot be reset in the current state.');
  }
  const attribute = recoveryAttribute(pool, user);
  if (!attribute) {
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  const next = await changeUser(emulator, { pool, user }, (current) => ({
    ...current,
    status: 'RESET_REQUIRED',
  }));
  await issueCode(emulator, {
    pool,
    user: next,
    purpose: 'forgotPassword',
    attribute,
    reason: 'ForgotPassword',
    clientMetadata: ClientMetadata ?? {},
  });
  return {};
});
