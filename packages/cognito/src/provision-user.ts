import {
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

import { openConnection } from './connection.ts';
import { createUser } from './create-user.ts';
import { findUserByEmail } from './find-user-by-email.ts';
import type { ProvisionTarget } from './provision-pool.ts';

/** A person with a password of their own, ready to sign in. */
export interface ProvisionedUser {
  email: string;
  name: string;
  password: string;
}

/**
 * Makes sure that a person exists in the pool and can sign in with this password. For demo data
 * and tests: the app itself may set no passwords.
 *
 * @returns the person's `sub`
 */
export async function provisionUser(
  target: ProvisionTarget & { userPoolId: string; clientId: string; clientSecret: string },
  { email, name, password }: ProvisionedUser,
): Promise<string> {
  const connection = openConnection(target);
  const client = new CognitoIdentityProviderClient(target);
  const { userPoolId: UserPoolId } = target;
  try {
    const user =
      (await findUserByEmail(connection, email)) ??
      (await createUser(connection, { email, name, temporaryPassword: password })).user;
    const Username = user.sub;
    await client.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId,
        Username,
        UserAttributes: [{ Name: 'name', Value: name }],
      }),
    );
    await client.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username,
        Password: password,
        Permanent: true,
      }),
    );
    return user.sub;
  } finally {
    client.destroy();
    connection.close();
  }
}
