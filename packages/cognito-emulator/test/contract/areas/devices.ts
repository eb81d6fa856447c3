import { expect } from 'vitest';
import type { Contract, Input, Make } from '../contract.ts';
import type { Place } from '../place.ts';

const verifier = { DeviceSecretVerifierConfig: { PasswordVerifier: 'c2VjcmV0', Salt: 'c2FsdA==' } };
const onCommand = ['UserNotConfirmedException'];
const described = (input: Input) => ({
  Device: {
    DeviceKey: input.DeviceKey,
    DeviceCreateDate: expect.any(Date),
    DeviceAttributes: expect.arrayContaining([{ Name: 'device_status', Value: 'valid' }]),
  },
});

async function own(place: Place): Promise<Input> {
  const { AccessToken, DeviceKey } = await place.withDevice();
  return { AccessToken, DeviceKey };
}

async function others(place: Place): Promise<Input> {
  const { name, DeviceKey } = await place.withDevice();
  return { UserPoolId: place.UserPoolId, Username: name, DeviceKey };
}

const withoutKey =
  (make: (place: Place) => Promise<Input>): Make =>
  async (place) => {
    const { DeviceKey: _key, ...input } = await make(place);
    return input;
  };

/** A user with three devices. */
async function three(place: Place) {
  const first = await place.withDevice();
  for (let more = 0; more < 2; more += 1) await place.withDevice(await place.signIn(first.name));
  return first;
}

const listed = { Devices: [{ DeviceKey: expect.any(String) }] };

export const devices: Contract = {
  ConfirmDevice: {
    good: async (place) => {
      const { AccessToken, DeviceKey } = await place.signedIn();
      return { AccessToken, DeviceKey, DeviceName: 'Laptop', ...verifier };
    },
    answer: { UserConfirmationNecessary: true },
    errors: { DeviceKeyExistsException: async (place) => ({ ...(await own(place)), ...verifier }) },
    onCommand: [
      ...onCommand,
      'InvalidLambdaResponseException',
      'InvalidPasswordException',
      'UsernameExistsException',
    ],
  },
  GetDevice: { good: own, answer: described, onCommand },
  ListDevices: {
    good: withoutKey(own),
    answer: listed,
    onCommand,
    pages: {
      fill: async (place) => ({ AccessToken: (await three(place)).AccessToken }),
      size: 'Limit',
      items: 'Devices',
      token: 'PaginationToken',
    },
  },
  UpdateDeviceStatus: {
    good: async (place) => ({ ...(await own(place)), DeviceRememberedStatus: 'remembered' }),
    onCommand,
  },
  ForgetDevice: { good: own, onCommand },
  AdminGetDevice: { good: others, answer: described },
  AdminListDevices: {
    good: withoutKey(others),
    answer: listed,
    pages: {
      fill: async (place) => ({
        UserPoolId: place.UserPoolId,
        Username: (await three(place)).name,
      }),
      size: 'Limit',
      items: 'Devices',
      token: 'PaginationToken',
    },
  },
  AdminUpdateDeviceStatus: {
    good: async (place) => ({ ...(await others(place)), DeviceRememberedStatus: 'not_remembered' }),
  },
  AdminForgetDevice: { good: others },
};
