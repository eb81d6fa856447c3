import type {
  VerifySoftwareTokenRequest,
  VerifySoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { matchTotp } from '../../crypto/totp.ts';
import { CognitoError } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { nextSetupSession, requireSetup } from './_setup.ts';

/** VerifySoftwareToken: the first code of a new authenticator app. */
export const verifySoftwareToken = defineOperation<
  VerifySoftwareTokenRequest,
  VerifySoftwareTokenResponse
>(
  'VerifySoftwareToken',
  async ({ emulator }, { AccessToken, Session, UserCode, FriendlyDeviceName }) => {
    const setup = requireSetup(emulator, AccessToken, Session);
    const { pendingTotp } = setup.user;
    if (!pendingTotp)
      throw new CognitoError(
        'SoftwareTokenMFANotFoundException',
        'Software token MFA has not been set up for this user.',
      );
    const step = matchTotp(pendingTotp, UserCode, emulator.clock.now());
    if (step === undefined)
      throw new CognitoError(
        Session ? 'EnableSoftwareTokenMFAException' : 'CodeMismatchException',
        'Code mismatch',
      );
    await changeUser(emulator, setup.pool, setup.user.key, (current) => {
      const { pendingTotp: _used, ...rest } = current;
      const name = FriendlyDeviceName ? { name: FriendlyDeviceName } : {};
      return { ...rest, totp: { secret: pendingTotp, verified: true, lastStep: step, ...name } };
    });
    const next = await nextSetupSession(emulator, setup, { softwareTokenVerified: true });
    return { Status: 'SUCCESS', ...(next ? { Session: next } : {}) };
  },
);
