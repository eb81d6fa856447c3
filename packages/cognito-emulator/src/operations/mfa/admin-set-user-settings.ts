import type {
  AdminSetUserSettingsRequest,
  AdminSetUserSettingsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { requirePoolUser } from '../users/_user.ts';
import { withMfaChoices } from './_preference.ts';
import { defineOperation } from '../operation.ts';

/** AdminSetUserSettings: the deprecated way to switch SMS codes on. */
export const adminSetUserSettings = defineOperation<
  AdminSetUserSettingsRequest,
  AdminSetUserSettingsResponse
>('AdminSetUserSettings', async ({ emulator }, input) => {
  const { pool, user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  const wanted = input.MFAOptions.some(({ DeliveryMedium }) => DeliveryMedium === 'SMS');
  await changeUser(emulator, { pool, user }, (current) =>
    withMfaChoices({ pool, user: current }, { SMSMfaSettings: { Enabled: wanted } }),
  );
  return {};
});
