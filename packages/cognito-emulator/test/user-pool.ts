import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { createUser as createUserIn } from './create-user.ts';
import { PASSWORD, startFixture } from './fixture.ts';

/** An emulator with a pool whose names ignore case, and a client that hides who exists. */
export async function startUserPool() {
  const fixture = await startFixture({ controlPort: 0 });
  const UserPoolId = await fixture.createPool({
    AutoVerifiedAttributes: ['email'],
    AliasAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    Schema: [{ Name: 'tenant', AttributeDataType: 'String', Mutable: false }],
  });
  const { id: ClientId } = await fixture.createClient(UserPoolId, {
    PreventUserExistenceErrors: 'ENABLED',
  });

  const createUser = (Username: string) =>
    createUserIn(fixture, UserPoolId, Username, {
      email: `${Username}@example.com`,
      email_verified: 'true',
    });

  const signIn = async (USERNAME: string, password = PASSWORD) =>
    (
      await fixture.sdk.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME, PASSWORD: password },
        }),
      )
    ).AuthenticationResult;

  return { fixture, UserPoolId, ClientId, createUser, signIn, shiftClock: fixture.shiftClock };
}

export type UserPool = Awaited<ReturnType<typeof startUserPool>>;
