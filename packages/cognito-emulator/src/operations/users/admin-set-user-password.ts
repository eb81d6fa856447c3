import type {
  AdminSetUserPasswordRequest,
  AdminSetUserPasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import {
  hashPassword,
  temporaryPasswordExpiry,
  withPermanentPassword,
} from '../../auth/passwords.ts';
import { requireStrongPassword } from '../../model/password-policy.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

export const adminSetUserPassword = defineOperation<
  AdminSetUserPasswordRequest,
  AdminSetUserPasswordResponse
>('AdminSetUserPassword', async ({ emulator }, { UserPoolId, Username, Password, Permanent }) => {
  const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
  requireStrongPassword(pool, Password, 'Password did not conform with password policy');
  const now = emulator.clock.now();
  await changeUser(emulator, { pool, user }, (current) => {
    if (Permanent) return withPermanentPassword(pool, current, Password, now);
    const { lockout: _forgotten, ...rest } = current;
    return {
      ...rest,
      password: hashPassword(current, Password),
      temporaryPasswordExpiresAt: temporaryPasswordExpiry(pool, now),
      status: 'FORCE_CHANGE_PASSWORD',
    };
  });
  return {};
});
