import type {
  UpdateDeviceStatusRequest,
  UpdateDeviceStatusResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { setRemembered } from './_device.ts';
import { defineOperation } from '../operation.ts';

export const updateDeviceStatus = defineOperation<
  UpdateDeviceStatusRequest,
  UpdateDeviceStatusResponse
>('UpdateDeviceStatus', async ({ emulator }, input) => {
  const { user } = requireAccessToken(emulator, input.AccessToken);
  await setRemembered(emulator, user, input.DeviceKey, input.DeviceRememberedStatus);
  return {};
});
