import { randomId, randomPoolSuffix } from '../crypto/random.ts';
import type { Verifier } from '../crypto/srp.ts';
import { key, keyPrefix, type Reader, type Writer } from '../store/store.ts';
import { resourceNotFound } from '../wire/errors.ts';
import type { PoolRecord, UserRecord } from './records.ts';

export interface DeviceRecord {
  readonly key: string;
  readonly groupKey: string;
  readonly name: string;
  readonly userAgent: string;
  readonly ip: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly lastUsedAt: number;
  /** Set by ConfirmDevice; until then the device is not listed. */
  readonly verifier?: Verifier;
  readonly remembered: boolean;
}

export const tracksDevices = (pool: PoolRecord) => pool.settings.DeviceConfiguration !== undefined;

export function findDevice(
  reader: Reader,
  user: UserRecord,
  deviceKey: string,
): DeviceRecord | undefined {
  return reader.get<DeviceRecord>('devices', key(user.poolId, user.key, deviceKey));
}

/** Like `findDevice`. @throws CognitoError ResourceNotFoundException */
export function requireDevice(reader: Reader, user: UserRecord, deviceKey: string): DeviceRecord {
  const device = findDevice(reader, user, deviceKey);
  if (!device) throw resourceNotFound('Device does not exist.');
  return device;
}

/** A confirmed and remembered device, which is asked to prove itself. */
export function rememberedDevice(
  reader: Reader,
  user: UserRecord,
  deviceKey: string,
): DeviceRecord | undefined {
  const device = findDevice(reader, user, deviceKey);
  return device?.verifier && device.remembered ? device : undefined;
}

/** The confirmed devices of a user, after a device key. */
export function* listUserDevices(
  reader: Reader,
  user: UserRecord,
  after: string | undefined,
): Iterable<readonly [string, DeviceRecord]> {
  const prefix = keyPrefix(user.poolId, user.key);
  const start = after === undefined ? {} : { after };
  for (const entry of reader.range<DeviceRecord>('devices', { prefix, ...start })) {
    if (entry[1].verifier) yield entry;
  }
}

export function putDevice(tx: Writer, user: UserRecord, device: DeviceRecord): void {
  tx.put('devices', key(user.poolId, user.key, device.key), device);
}

export function removeDevice(tx: Writer, user: UserRecord, deviceKey: string): void {
  tx.remove('devices', key(user.poolId, user.key, deviceKey));
}

export function newDevice(
  region: string,
  seen: { readonly ip: string; readonly userAgent: string; readonly now: number },
): DeviceRecord {
  return {
    key: `${region}_${randomId()}`,
    groupKey: `-${randomPoolSuffix()}`,
    name: '',
    userAgent: seen.userAgent,
    ip: seen.ip,
    createdAt: seen.now,
    modifiedAt: seen.now,
    lastUsedAt: seen.now,
    remembered: false,
  };
}
