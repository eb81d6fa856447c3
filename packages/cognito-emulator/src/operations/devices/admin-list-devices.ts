import type {
  AdminListDevicesRequest,
  AdminListDevicesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolUser } from '../users/_user.ts';
import { listDevicesPage } from './_device.ts';
import { defineOperation } from '../operation.ts';

export const adminListDevices = defineOperation<AdminListDevicesRequest, AdminListDevicesResponse>(
  'AdminListDevices',
  async ({ emulator }, input) => {
    const { user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
    return listDevicesPage(emulator, user, input.Limit || 60, input.PaginationToken);
  },
);
