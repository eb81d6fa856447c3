import type {
  AdminGetDeviceRequest,
  AdminGetDeviceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireDevice } from '../../model/devices.ts';
import { requirePoolUser } from '../users/_user.ts';
import { describeDevice } from './_device.ts';
import { defineOperation } from '../operation.ts';

export const adminGetDevice = defineOperation<AdminGetDeviceRequest, AdminGetDeviceResponse>(
  'AdminGetDevice',
  async ({ emulator }, input) => {
    const { user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
    return { Device: describeDevice(requireDevice(emulator.store, user, input.DeviceKey)) };
  },
);
