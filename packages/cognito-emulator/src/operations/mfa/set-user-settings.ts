import type {
  SetUserSettingsRequest,
  SetUserSettingsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { changeUser } from '../../auth/change-user.ts';
import { withMfaChoices } from './_preference.ts';
import { defineOperation } from '../operation.ts';

/** SetUserSettings: the deprecated way to switch SMS codes on. */
export const setUserSettings = defineOperation<SetUserSettingsRequest, SetUserSettingsResponse>(
  'SetUserSettings',
  async ({ emulator }, input) => {
    const { pool, user } = requireAccessToken(emulator, input.AccessToken);
    const wanted = input.MFAOptions.some(({ DeliveryMedium }) => DeliveryMedium === 'SMS');
    await changeUser(emulator, { pool, user }, (current) =>
      withMfaChoices({ pool, user: current }, { SMSMfaSettings: { Enabled: wanted } }),
    );
    return {};
  },
);
