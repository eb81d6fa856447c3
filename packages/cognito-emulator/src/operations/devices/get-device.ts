import type {
  GetDeviceRequest,
  GetDeviceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { requireDevice } from '../../model/devices.ts';
import { notAuthorized } from '../../wire/errors.ts';
import { describeDevice } from './_device.ts';
import { defineOperation } from '../operation.ts';

export const getDevice = defineOperation<GetDeviceRequest, GetDeviceResponse>(
  'GetDevice',
  async ({ emulator }, input) => {
    if (!input.AccessToken) throw notAuthorized('Invalid Access Token');
    const { user } = requireAccessToken(emulator, input.AccessToken);
    return { Device: describeDevice(requireDevice(emulator.store, user, input.DeviceKey)) };
  },
);
