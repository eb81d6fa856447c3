import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  ConfirmDeviceCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { OutboxMessage } from '../../src/index.ts';
import { PASSWORD, type Fixture } from '../fixture.ts';

let count = 0;

/** A user who just signed in. */
export interface SignedIn {
  readonly name: string;
  readonly AccessToken: string;
  readonly RefreshToken: string;
  readonly DeviceKey: string;
}

/** What cases need of whatever Cognito they are put to. */
export type ContractFixture = Pick<
  Fixture,
  'sdk' | 'createPool' | 'createHostedPool' | 'createClient' | 'lastMessage'
> & {
  /** The e-mail address of a name; none at example.com where mails really leave. */
  readonly getEmail?: (name: string) => string;
};

/** A pool with an app client, and ways to fill it. */
export function createPlace(fixture: ContractFixture, UserPoolId: string, ClientId: string) {
  const { sdk, getEmail = (name: string) => `${name}@example.com` } = fixture;
  const unique = (word = 'thing') => `${word}${(count += 1)}`;

  /** Makes a confirmed user with a password and a verified e-mail address. */
  async function user(attributes: Record<string, string> = {}): Promise<string> {
    const Username = unique('user');
    const all = { email: getEmail(Username), email_verified: 'true', ...attributes };
    await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: Object.entries(all).map(([Name, Value]) => ({ Name, Value })),
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
    return Username;
  }

  async function signIn(name: string, client = ClientId): Promise<SignedIn> {
    const { AuthenticationResult: result } = await sdk.send(
      new InitiateAuthCommand({
        ClientId: client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: name, PASSWORD },
      }),
    );
    return {
      name,
      AccessToken: result?.AccessToken ?? '',
      RefreshToken: result?.RefreshToken ?? '',
      DeviceKey: result?.NewDeviceMetadata?.DeviceKey ?? '',
    };
  }

  const signedIn = async (attributes?: Record<string, string>) => signIn(await user(attributes));

  /** Signs a person up who has yet to confirm. */
  async function unconfirmed(): Promise<{ Username: string; code: string }> {
    const Username = unique('user');
    await sdk.send(
      new SignUpCommand({
        ClientId,
        Username,
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: getEmail(Username) }],
      }),
    );
    return { Username, code: await code(Username) };
  }

  /** The code that was sent last to a user. */
  async function code(name: string): Promise<string> {
    const message: OutboxMessage = await fixture.lastMessage(getEmail(name));
    return message.code;
  }

  /** A user signed in from a device that the pool knows; any verifier will do. */
  async function withDevice(known?: SignedIn): Promise<SignedIn> {
    const result = known ?? (await signedIn());
    await sdk.send(
      new ConfirmDeviceCommand({
        AccessToken: result.AccessToken,
        DeviceKey: result.DeviceKey,
        DeviceSecretVerifierConfig: { PasswordVerifier: 'c2VjcmV0', Salt: 'c2FsdA==' },
      }),
    );
    return result;
  }

  async function getSub(Username: string): Promise<string> {
    const { UserAttributes } = await sdk.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return UserAttributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
  }

  return {
    UserPoolId,
    ClientId,
    unique,
    getEmail,
    user,
    signIn,
    signedIn,
    unconfirmed,
    code,
    withDevice,
    getSub,
  };
}

export type Place = ReturnType<typeof createPlace>;
