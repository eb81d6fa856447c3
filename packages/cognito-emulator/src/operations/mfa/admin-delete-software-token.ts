import type {
  AdminDeleteSoftwareTokenRequest,
  AdminDeleteSoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { CognitoError } from '../../wire/errors.ts';
import { requirePoolUser } from '../users/_user.ts';
import { defineOperation } from '../operation.ts';

export const adminDeleteSoftwareToken = defineOperation<
  AdminDeleteSoftwareTokenRequest,
  AdminDeleteSoftwareTokenResponse
>('AdminDeleteSoftwareToken', async ({ emulator }, input) => {
  const { pool, user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  if (!user.totp) {
    throw new CognitoError(
      'SoftwareTokenMFANotFoundException',
      'Software token MFA has not been set up for this user.',
    );
  }
  await changeUser(emulator, { pool, user }, (current) => {
    const { totp: _removed, pendingTotp: _open, ...rest } = current;
    const enabled = rest.mfa.enabled.filter((method) => method !== 'SOFTWARE_TOKEN_MFA');
    const { preferred } = rest.mfa;
    const keep = preferred && preferred !== 'SOFTWARE_TOKEN_MFA' ? { preferred } : {};
    const passkey = rest.mfa.passkey && enabled.length > 0 ? { passkey: rest.mfa.passkey } : {};
    return { ...rest, mfa: { enabled, ...keep, ...passkey } };
  });
  return {};
});
