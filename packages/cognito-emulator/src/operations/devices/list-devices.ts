import type {
  ListDevicesRequest,
  ListDevicesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { listDevicesPage } from './_device.ts';
import { defineOperation } from '../operation.ts';

export const listDevices = defineOperation<ListDevicesRequest, ListDevicesResponse>(
  'ListDevices',
  async ({ emulator }, input) => {
    const { user } = requireAccessToken(emulator, input.AccessToken);
    return listDevicesPage(emulator, user, input.Limit || 60, input.PaginationToken);
  },
);
