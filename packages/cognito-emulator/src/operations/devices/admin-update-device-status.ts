import type {
  AdminUpdateDeviceStatusRequest,
  AdminUpdateDeviceStatusResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolUser } from '../users/_user.ts';
import { setRemembered } from './_device.ts';
import { defineOperation } from '../operation.ts';

export const adminUpdateDeviceStatus = defineOperation<
  AdminUpdateDeviceStatusRequest,
  AdminUpdateDeviceStatusResponse
>('AdminUpdateDeviceStatus', async ({ emulator }, input) => {
  const { user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  await setRemembered(emulator, user, input.DeviceKey, input.DeviceRememberedStatus);
  return {};
});
