import { createHmac } from 'node:crypto';
import {
  CognitoIdentityProvider,
  type AttributeType,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { totpCode } from '../../src/crypto/totp.ts';
import { startFixture } from '../fixture.ts';

/** A password that meets the default policy, and one to change to. */
export const PASSWORD = 'P2$Sword1';
export const NEXT_PASSWORD = 'P2$Sword2';
export const SMS = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' };

const FLOWS = [
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
] as const;

/** Expects an AWS fault, with its text where it is known. */
export async function refused(
  call: Promise<unknown>,
  name: string,
  message?: string | RegExp,
): Promise<void> {
  await expect(call).rejects.toMatchObject({
    name,
    ...(message === undefined
      ? {}
      : { message: typeof message === 'string' ? message : expect.stringMatching(message) }),
    $metadata: { httpStatusCode: 400 },
  });
}

/** The claims of a token, unverified. */
export const getClaims = (token = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as never;

export const record = (list: AttributeType[] = []) =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));

export const secretHash = (secret: string, username: string, clientId: string) =>
  createHmac('sha256', secret).update(`${username}${clientId}`).digest('base64');

/** An emulator with a stock SDK client, and shared pools for checks that need no pool of their own. */
export async function createLab() {
  const fixture = await startFixture({ controlPort: 0 });
  const aws = new CognitoIdentityProvider({
    endpoint: fixture.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  let count = 0;
  const unique = (word = 'name') => `${word}-${(count += 1)}`;

  const pool = async (settings: Partial<CreateUserPoolCommandInput> = {}) =>
    (await aws.createUserPool({ PoolName: unique('pool'), ...settings })).UserPool?.Id ?? '';

  async function client(
    UserPoolId: string,
    settings: Partial<CreateUserPoolClientCommandInput> = {},
  ) {
    const { UserPoolClient } = await aws.createUserPoolClient({
      UserPoolId,
      ClientName: unique('client'),
      ExplicitAuthFlows: [...FLOWS],
      ...settings,
    });
    return {
      UserPoolId,
      ClientId: UserPoolClient?.ClientId ?? '',
      secret: UserPoolClient?.ClientSecret ?? '',
    };
  }
  type Client = Awaited<ReturnType<typeof client>>;

  /** A user with the temporary password, as AdminCreateUser makes one. */
  async function user(
    UserPoolId: string,
    Username = unique('user'),
    attributes: Record<string, string> = {},
  ): Promise<string> {
    await aws.adminCreateUser({
      UserPoolId,
      Username,
      TemporaryPassword: PASSWORD,
      MessageAction: 'SUPPRESS',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
    return Username;
  }

  async function confirmed(
    UserPoolId: string,
    Username?: string,
    attributes?: Record<string, string>,
  ): Promise<string> {
    const name = await user(UserPoolId, Username, attributes);
    await aws.adminSetUserPassword({
      UserPoolId,
      Username: name,
      Password: PASSWORD,
      Permanent: true,
    });
    return name;
  }

  /** InitiateAuth with the password, and the SECRET_HASH where the client has a secret. */
  const initiate = ({ ClientId, secret }: Client, USERNAME: string, password = PASSWORD) =>
    aws.initiateAuth({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: {
        USERNAME,
        PASSWORD: password,
        ...(secret ? { SECRET_HASH: secretHash(secret, USERNAME, ClientId) } : {}),
      },
    });

  /** A new user who signed in. */
  async function signedIn(of: Client, attributes?: Record<string, string>) {
    const name = await confirmed(of.UserPoolId, undefined, attributes);
    const { AuthenticationResult: result = {} } = await initiate(of, name);
    return {
      name,
      AccessToken: result.AccessToken ?? '',
      IdToken: result.IdToken ?? '',
      RefreshToken: result.RefreshToken ?? '',
    };
  }

  /** Sets an authenticator app up. @returns the codes of this and the next 30 seconds */
  async function verifiedApp(AccessToken: string): Promise<readonly [string, string]> {
    const { SecretCode = '' } = await aws.associateSoftwareToken({ AccessToken });
    const step = Math.floor(Date.now() / 30_000);
    const [now, next] = [totpCode(SecretCode, step), totpCode(SecretCode, step + 1)];
    const { Status } = await aws.verifySoftwareToken({ AccessToken, UserCode: now });
    expect(Status).toBe('SUCCESS');
    return [now, next];
  }

  const plainPool = await pool({ SmsConfiguration: SMS });
  await aws.setUserPoolMfaConfig({
    UserPoolId: plainPool,
    MfaConfiguration: 'OPTIONAL',
    SmsMfaConfiguration: { SmsConfiguration: SMS },
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });
  const emailPool = await pool({ UsernameAttributes: ['email'] });

  return {
    fixture,
    aws,
    unique,
    pool,
    client,
    user,
    confirmed,
    initiate,
    signedIn,
    verifiedApp,
    /** A pool with nothing special but second factors that users may choose. */
    plain: await client(plainPool),
    /** The same pool through a client with a secret. */
    secretive: await client(plainPool, { GenerateSecret: true }),
    /** A pool where users sign in by e-mail address. */
    byEmail: await client(emailPool),
    lastCode: async (to: string) => (await fixture.lastMessage(to)).code,
  };
}

export type Lab = Awaited<ReturnType<typeof createLab>>;

/** What a test of moto's suite expects of AWS, checked here in our own words. */
export interface Expectation {
  /** Name of moto's test, without `test_`. */
  readonly moto: string;
  /** How many cases that test has there. */
  readonly cases?: number;
  /** Why AWS does not do what moto expects; the check then holds AWS's behaviour. */
  readonly differs?: string;
  readonly check: (lab: Lab) => Promise<void>;
}
