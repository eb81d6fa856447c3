import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../emulator.ts';
import type { UserRecord } from '../model/records.ts';
import { findUser } from '../model/users.ts';
import { CognitoError, invalidParameter, notAuthorized, userNotFound } from '../wire/errors.ts';
import { changeUser } from './change-user.ts';
import {
  issueCode,
  requireCode,
  signUpCodeAttribute,
  simulatedDelivery,
  withoutCode,
} from './codes.ts';
import { hidesUsers } from './first-factor.ts';
import { runPostConfirmation } from './post-confirmation.ts';
import { requireAllowedAddress } from './threats/exceptions.ts';
import { recordEvent } from './threats/record-event.ts';
import type { CallerRequest, UsernameRequest } from './username-request.ts';

const expired = () =>
  new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');

/**
 * Confirms a sign-up with the code that was sent; the address it went to is then verified.
 * @param force take the alias over from another account
 */
export async function confirmSignUp(
  emulator: Emulator,
  request: UsernameRequest & { readonly code: string; readonly force?: boolean },
): Promise<UserRecord> {
  const { pool, client, username, code, force = false, clientMetadata = {} } = request;
  const user = findUser(emulator.store, pool, username);
  if (!user) throw hidesUsers(client) ? expired() : userNotFound();
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`);
  }
  const { attribute } = await requireCode(emulator, user, 'signUp', code);
  const confirmed = await changeUser(
    emulator,
    { pool, user },
    (current) => {
      if (current.codes.signUp?.code !== code) throw expired();
      return {
        ...withoutCode(current, 'signUp'),
        status: 'CONFIRMED',
        attributes: { ...current.attributes, [`${attribute}_verified`]: 'true' },
      };
    },
    { force, conflict: 'AliasExistsException' },
  );
  await runPostConfirmation(emulator, {
    pool,
    user: confirmed,
    source: 'ConfirmSignUp',
    clientId: client.id,
    clientMetadata,
  });
  return confirmed;
}

export async function resendSignUpCode(
  emulator: Emulator,
  { pool, client, caller, username, clientMetadata = {} }: CallerRequest,
): Promise<CodeDeliveryDetailsType> {
  await requireAllowedAddress({ emulator, pool, client, caller });
  const user = findUser(emulator.store, pool, username);
  if (!user) {
    if (hidesUsers(client)) return simulatedDelivery(username);
    throw new CognitoError('UserNotFoundException', 'Username/client id combination not found.');
  }
  if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
  const attribute = signUpCodeAttribute(pool, user);
  if (!attribute) throw invalidParameter('Auto verification not turned on.');
  await recordEvent({ emulator, pool, user, caller }, { type: 'ResendCode', response: 'Pass' });
  return issueCode(emulator, {
    pool,
    user,
    purpose: 'signUp',
    reason: 'ResendCode',
    attribute,
    clientId: client.id,
    clientMetadata,
  });
}
