import type {
  SetUserMFAPreferenceRequest,
  SetUserMFAPreferenceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { changeUser } from '../../auth/change-user.ts';
import { defineOperation } from '../operation.ts';
import { withMfaChoices } from './_preference.ts';

export const setUserMfaPreference = defineOperation<
  SetUserMFAPreferenceRequest,
  SetUserMFAPreferenceResponse
>('SetUserMFAPreference', async ({ emulator }, { AccessToken, ...choices }) => {
  const { pool, user } = requireAccessToken(emulator, AccessToken);
  await changeUser(emulator, { pool, user }, (current) =>
    withMfaChoices({ pool, user: current }, choices, 'User has not verified software token mfa'),
  );
  return {};
});
