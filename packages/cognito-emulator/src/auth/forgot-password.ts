import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../emulator.ts';
import { requireStrongPassword } from '../model/password-policy.ts';
import { findUser } from '../model/users.ts';
import { CognitoError, invalidParameter, notAuthorized } from '../wire/errors.ts';
import { changeUser } from './change-user.ts';
import {
  issueCode,
  recoveryAttribute,
  requireCode,
  simulatedDelivery,
  withoutCode,
} from './codes.ts';
import { hidesUsers } from './first-factor.ts';
import { migrateUser } from './migrate-user.ts';
import { withPermanentPassword } from './passwords.ts';
import { runPostConfirmation } from './post-confirmation.ts';
import { requireUncompromised } from './threats/compromised-credentials.ts';
import { requireAllowedAddress } from './threats/exceptions.ts';
import { recordEvent } from './threats/record-event.ts';
import type { CallerRequest } from './username-request.ts';

const unknown = () =>
  new CognitoError('UserNotFoundException', 'Username/client id combination not found.');

/** Sends a code to choose a new password with. @returns where it went, masked */
export async function forgotPassword(
  emulator: Emulator,
  { pool, client, caller, username, clientMetadata = {} }: CallerRequest,
): Promise<CodeDeliveryDetailsType> {
  await requireAllowedAddress({ emulator, pool, client, caller });
  const mechanisms = pool.settings.AccountRecoverySetting?.RecoveryMechanisms ?? [];
  if (mechanisms.some(({ Name }) => Name === 'admin_only')) {
    throw notAuthorized('Contact administrator to reset password.');
  }
  const user =
    findUser(emulator.store, pool, username) ??
    (await migrateUser(emulator, {
      pool,
      client,
      username,
      clientMetadata,
      source: 'ForgotPassword',
    }));
  if (!user) {
    if (hidesUsers(client)) return simulatedDelivery(username);
    throw unknown();
  }
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'EXTERNAL_PROVIDER') {
    throw notAuthorized('User password cannot be reset in the current state.');
  }
  const attribute = recoveryAttribute(pool, user);
  if (!attribute) {
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  const started = { type: 'ForgotPassword', response: 'InProgress' } as const;
  await recordEvent({ emulator, pool, user, caller }, started);
  return issueCode(emulator, {
    pool,
    user,
    purpose: 'forgotPassword',
    reason: 'ForgotPassword',
    attribute,
    clientId: client.id,
    clientMetadata,
  });
}

/** Sets the new password with the code that was sent. */
export async function confirmForgotPassword(
  emulator: Emulator,
  request: CallerRequest & { readonly code: string; readonly password: string },
): Promise<void> {
  const { pool, client, caller, username, code, password, clientMetadata = {} } = request;
  await requireAllowedAddress({ emulator, pool, client, caller });
  const user = findUser(emulator.store, pool, username);
  const expired = new CognitoError(
    'ExpiredCodeException',
    'Invalid code provided, please request a code again.',
  );
  if (!user) throw hidesUsers(client) ? expired : unknown();
  // The code comes first: a weak password must not tell who exists.
  await requireCode(emulator, user, 'forgotPassword', code);
  requireStrongPassword(pool, password, 'Password did not conform with policy');
  const use = { pool, client, password, event: 'PASSWORD_CHANGE' } as const;
  const compromised = requireUncompromised(emulator, use);
  const changed = await changeUser(emulator, { pool, user }, (current) => {
    if (current.codes.forgotPassword?.code !== code) throw expired;
    return withPermanentPassword(
      pool,
      withoutCode(current, 'forgotPassword'),
      password,
      emulator.clock.now(),
    );
  });
  const risk = { decision: 'NoRisk', compromised, signals: [] } as const;
  const event = { type: 'ForgotPassword', response: 'Pass', risk } as const;
  await recordEvent({ emulator, pool, user: changed, caller }, event);
  await runPostConfirmation(emulator, {
    pool,
    user: changed,
    source: 'ConfirmForgotPassword',
    clientId: client.id,
    clientMetadata,
  });
}
