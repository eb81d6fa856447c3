import type {
  AdminSetUserMFAPreferenceRequest,
  AdminSetUserMFAPreferenceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from '../users/_user.ts';
import { withMfaChoices } from './_preference.ts';

export const adminSetUserMfaPreference = defineOperation<
  AdminSetUserMFAPreferenceRequest,
  AdminSetUserMFAPreferenceResponse
>('AdminSetUserMFAPreference', async ({ emulator }, { UserPoolId, Username, ...choices }) => {
  const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
  await changeUser(emulator, { pool, user }, (current) =>
    withMfaChoices({ pool, user: current }, choices),
  );
  return {};
});
