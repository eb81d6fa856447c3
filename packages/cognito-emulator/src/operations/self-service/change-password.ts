import type {
  ChangePasswordRequest,
  ChangePasswordResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { changeUser } from '../../auth/change-user.ts';
import { recordFailure, requireUnlocked } from '../../auth/lockout.ts';
import { requireOwnSignIn } from '../../auth/first-factor.ts';
import { passwordMatches, withPermanentPassword } from '../../auth/passwords.ts';
import { requireStrongPassword } from '../../model/password-policy.ts';
import { requireUncompromised } from '../../auth/threats/compromised-credentials.ts';
import { recordEvent } from '../../auth/threats/record-event.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

/** ChangePassword. A user without a password (passwordless sign-up) sets the first one. */
export const changePassword = defineOperation<ChangePasswordRequest, ChangePasswordResponse>(
  'ChangePassword',
  async ({ emulator, caller }, { AccessToken, PreviousPassword, ProposedPassword }) => {
    const { pool, client, user } = requireAccessToken(emulator, AccessToken);
    requireOwnSignIn(user);
    const now = emulator.clock.now();
    if (user.password) {
      if (PreviousPassword === undefined) {
        throw invalidParameter('Missing required parameter PreviousPassword');
      }
      requireUnlocked(user, now);
      if (!passwordMatches(user, PreviousPassword)) {
        await recordFailure(emulator, user);
        throw notAuthorized('Incorrect username or password.');
      }
    }
    requireStrongPassword(pool, ProposedPassword, 'Password does not conform to policy');
    const use = { pool, client, password: ProposedPassword, event: 'PASSWORD_CHANGE' } as const;
    const compromised = requireUncompromised(emulator, use);
    await changeUser(emulator, { pool, user }, (current) => ({
      ...withPermanentPassword(pool, current, ProposedPassword, now),
      status: current.status,
    }));
    const risk = { decision: 'NoRisk', compromised, signals: [] } as const;
    const event = { type: 'PasswordChange', response: 'Pass', risk } as const;
    await recordEvent({ emulator, pool, user, caller }, event);
    return {};
  },
);
