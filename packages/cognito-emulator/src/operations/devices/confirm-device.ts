import type {
  ConfirmDeviceRequest,
  ConfirmDeviceResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { putDevice, requireDevice } from '../../model/devices.ts';
import { CognitoError, invalidParameter } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

export const confirmDevice = defineOperation<ConfirmDeviceRequest, ConfirmDeviceResponse>(
  'ConfirmDevice',
  async ({ emulator }, input) => {
    const { AccessToken, DeviceKey, DeviceName, DeviceSecretVerifierConfig } = input;
    const { pool, user } = requireAccessToken(emulator, AccessToken);
    const { PasswordVerifier, Salt } = DeviceSecretVerifierConfig ?? {};
    if (!PasswordVerifier || !Salt) {
      throw invalidParameter('DeviceSecretVerifierConfig is missing.');
    }
    const prompt = pool.settings.DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt ?? false;
    const hex = (text: string) => Buffer.from(text, 'base64').toString('hex');
    if (!/^[0-9a-f]+$/.test(hex(Salt)) || !/^[0-9a-f]+$/.test(hex(PasswordVerifier))) {
      throw invalidParameter('DeviceSecretVerifierConfig is not base64.');
    }
    await emulator.store.write((tx) => {
      const device = requireDevice(tx, user, DeviceKey);
      if (device.verifier) {
        throw new CognitoError('DeviceKeyExistsException', 'Device key already exists.');
      }
      putDevice(tx, user, {
        ...device,
        name: DeviceName ?? device.name,
        verifier: { salt: hex(Salt), verifier: hex(PasswordVerifier) },
        remembered: !prompt,
        modifiedAt: emulator.clock.now(),
      });
    });
    return { UserConfirmationNecessary: prompt };
  },
);
