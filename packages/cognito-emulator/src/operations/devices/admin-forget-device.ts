import type { AdminForgetDeviceRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removeDevice, requireDevice } from '../../model/devices.ts';
import { requirePoolUser } from '../users/_user.ts';
import { defineOperation } from '../operation.ts';

export const adminForgetDevice = defineOperation<AdminForgetDeviceRequest, void>(
  'AdminForgetDevice',
  async ({ emulator }, input) => {
    const { user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
    await emulator.store.write((tx) => {
      requireDevice(tx, user, input.DeviceKey);
      removeDevice(tx, user, input.DeviceKey);
    });
  },
);
