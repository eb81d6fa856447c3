import {
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  GetUserCommand,
  SetUserMFAPreferenceCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { CognitoError } from './cognito-error.ts';
import { type CognitoUser, readUser } from './cognito-user.ts';
import type { Connection } from './connection.ts';

/**
 * What a person may do to their own account. Each takes an access token with the scope
 * `aws.cognito.signin.user.admin`, which the account client alone is given, and fails with
 * `cognito.not_authorized` when that is over.
 */

/** @throws CognitoError `cognito.not_authorized` for a wrong password, `cognito.password_refused` */
export async function changePassword(
  connection: Connection,
  AccessToken: string,
  PreviousPassword: string,
  ProposedPassword: string,
): Promise<void> {
  const input = { AccessToken, PreviousPassword, ProposedPassword };
  await connection.call('ChangePassword', (client, deadline) =>
    client.send(new ChangePasswordCommand(input), deadline),
  );
}

/**
 * Has a code sent to another e-mail address; until it is shown, the old one counts.
 *
 * @throws CognitoError `cognito.user_exists` when someone else has it
 */
export async function requestEmail(
  connection: Connection,
  AccessToken: string,
  email: string,
): Promise<void> {
  const UserAttributes = [{ Name: 'email', Value: email }];
  await connection.call('UpdateUserAttributes', (client, deadline) =>
    client.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }), deadline),
  );
}

/** @throws CognitoError `cognito.code_wrong`; `cognito.user_exists` when someone else has it by now */
export async function verifyEmail(
  connection: Connection,
  AccessToken: string,
  Code: string,
): Promise<void> {
  const input = { AccessToken, AttributeName: 'email', Code };
  await connection.call('VerifyUserAttribute', (client, deadline) =>
    client.send(new VerifyUserAttributeCommand(input), deadline),
  );
}

/** A new secret for an authenticator app, in base 32; it counts once a code has been verified. */
export async function newTotpSecret(connection: Connection, AccessToken: string): Promise<string> {
  const { SecretCode } = await connection.call('AssociateSoftwareToken', (client, deadline) =>
    client.send(new AssociateSoftwareTokenCommand({ AccessToken }), deadline),
  );
  if (SecretCode === undefined) {
    throw new CognitoError('cognito.failed', 'AssociateSoftwareToken: no secret', undefined);
  }
  return SecretCode;
}

/** @throws CognitoError `cognito.code_wrong` */
export async function verifyTotp(
  connection: Connection,
  AccessToken: string,
  UserCode: string,
): Promise<void> {
  await connection.call('VerifySoftwareToken', (client, deadline) =>
    client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }), deadline),
  );
}

/** Whether a sign-in asks for a code of the authenticator app. */
export async function setTotp(
  connection: Connection,
  AccessToken: string,
  Enabled: boolean,
): Promise<void> {
  const SoftwareTokenMfaSettings = { Enabled, PreferredMfa: Enabled };
  await connection.call('SetUserMFAPreference', (client, deadline) =>
    client.send(
      new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }),
      deadline,
    ),
  );
}

/** The account as it is now. */
export function readAccount(
  connection: Connection,
  AccessToken: string,
): Promise<Pick<CognitoUser, 'email' | 'emailVerified' | 'totp'>> {
  return connection.call('GetUser', async (client, deadline) => {
    const answer = await client.send(new GetUserCommand({ AccessToken }), deadline);
    return readUser({
      attributes: answer.UserAttributes,
      status: undefined,
      enabled: true,
      username: answer.Username,
      mfa: answer.UserMFASettingList,
      preferredMfa: answer.PreferredMfaSetting,
    });
  });
}
