import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { PASSWORD, type Fixture } from './fixture.ts';

/** A confirmed user with `PASSWORD`, who gets no message. */
export async function createUser(
  { sdk }: Pick<Fixture, 'sdk'>,
  UserPoolId: string,
  Username: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const user = { UserPoolId, Username };
  await sdk.send(
    new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );
  await sdk.send(new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }));
}
