import type { DeviceType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import {
  listUserDevices,
  putDevice,
  requireDevice,
  type DeviceRecord,
} from '../../model/devices.ts';
import type { UserRecord } from '../../model/records.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';

/** A device as the API shows it. */
export function describeDevice(device: DeviceRecord): DeviceType {
  return {
    DeviceKey: device.key,
    DeviceAttributes: [
      { Name: 'device_status', Value: 'valid' },
      { Name: 'device_name', Value: device.name || device.userAgent.slice(0, 100) },
      { Name: 'dev:device_arn', Value: `arn:aws:cognito-idp:::owner/device/${device.key}` },
      {
        Name: 'dev:device_remembered_status',
        Value: device.remembered ? 'remembered' : 'not_remembered',
      },
      { Name: 'last_ip_used', Value: device.ip },
    ],
    DeviceCreateDate: new Date(device.createdAt),
    DeviceLastModifiedDate: new Date(device.modifiedAt),
    DeviceLastAuthenticatedDate: new Date(device.lastUsedAt),
  };
}

export function listDevicesPage(
  { store, clock }: Emulator,
  user: UserRecord,
  limit: number,
  token: string | undefined,
): { Devices: DeviceType[]; PaginationToken: string | undefined } {
  const scope = `devices ${user.poolId} ${user.key}`;
  const after = readPageToken(scope, token, clock.now());
  const page = cutPage(scope, listUserDevices(store, user, after), limit, clock.now());
  return { Devices: page.items.map(describeDevice), PaginationToken: page.nextToken };
}

/** Remembers or forgets to trust a device. */
export async function setRemembered(
  { store, clock }: Emulator,
  user: UserRecord,
  deviceKey: string,
  status: string | undefined,
): Promise<void> {
  await store.write((tx) => {
    const device = requireDevice(tx, user, deviceKey);
    putDevice(tx, user, {
      ...device,
      remembered: status === 'remembered',
      modifiedAt: clock.now(),
    });
  });
}
