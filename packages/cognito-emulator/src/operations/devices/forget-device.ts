import type { ForgetDeviceRequest } from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { removeDevice, requireDevice } from '../../model/devices.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

export const forgetDevice = defineOperation<ForgetDeviceRequest, void>(
  'ForgetDevice',
  async ({ emulator }, input) => {
    if (!input.AccessToken) throw notAuthorized('Invalid Access Token');
    const { user } = requireAccessToken(emulator, input.AccessToken);
    await emulator.store.write((tx) => {
      requireDevice(tx, user, input.DeviceKey);
      removeDevice(tx, user, input.DeviceKey);
    });
  },
);
