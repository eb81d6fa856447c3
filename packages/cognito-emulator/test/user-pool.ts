import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
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

  async function createUser(Username: string): Promise<void> {
    const { sdk } = fixture;
    await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: `${Username}@example.com` },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    await sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
  }

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

  const shiftClock = (offsetMs: number) =>
    fetch(`${fixture.controlUrl}/clock`, { method: 'PUT', body: JSON.stringify({ offsetMs }) });

  return { fixture, UserPoolId, ClientId, createUser, signIn, shiftClock };
}

export type UserPool = Awaited<ReturnType<typeof startUserPool>>;
