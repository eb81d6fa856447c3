import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  GetTokensFromRefreshTokenCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startLambda } from '@gatehouse/aws-local/lambda';
import { startCognito } from '@gatehouse/cognito-emulator';
import { decodeJwt } from 'jose';

/** The functions of this app, by the name of their file. */
export const FUNCTIONS = [
  'pre-token-generation-v2',
  'pre-sign-up',
  'post-confirmation',
  'custom-message',
] as const;

type FunctionName = (typeof FUNCTIONS)[number];

/** What both tokens say of rights. */
export interface Claims {
  readonly groups: unknown;
  readonly tenant: unknown;
  readonly role: unknown;
}

export interface Tokens {
  readonly access: string;
  readonly id: string;
  readonly refresh: string;
}

const PASSWORD = 'correct-horse-battery-9A';
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What a token says of rights. */
export function readClaims(token: string): Claims {
  const { tenant, role, ...claims } = decodeJwt(token);
  return { groups: claims['cognito:groups'], tenant, role };
}

/**
 * An embedded Cognito whose pool has the functions as triggers, each in an environment of its own.
 * @param file what is run for a function: its source, or its bundle
 */
export async function startStage(
  file: (name: FunctionName) => string,
  environment: Readonly<Record<string, string>>,
) {
  const lambda = startLambda({
    functions: Object.fromEntries(
      FUNCTIONS.map((name) => [name, { file: file(name), environment, timeoutSeconds: 30 }]),
    ),
  });
  let calls = 0;
  const call = (name: string) => async (event: unknown) => {
    calls += 1;
    const outcome = await lambda.invoke(name, event);
    if (!outcome.ok) throw new Error(outcome.fault.errorMessage);
    return JSON.parse(outcome.payload) as unknown;
  };
  const cognito = await startCognito({
    memory: true,
    triggers: Object.fromEntries(FUNCTIONS.map((name) => [name, call(name)])),
  });
  const sdk = new CognitoIdentityProviderClient({
    ...{ region: 'eu-central-1', endpoint: cognito.url, credentials: CREDENTIALS },
  });
  const arn = (name: FunctionName) => `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'triggers',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: {
        PreSignUp: arn('pre-sign-up'),
        PostConfirmation: arn('post-confirmation'),
        CustomMessage: arn('custom-message'),
        PreTokenGenerationConfig: {
          LambdaArn: arn('pre-token-generation-v2'),
          LambdaVersion: 'V2_0',
        },
      },
    }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({
      ...{ UserPoolId, ClientName: 'app' },
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    }),
  );
  const ClientId = UserPoolClient?.ClientId ?? '';

  return {
    /** How often functions were called so far: more than once for one token is a retry. */
    calls: () => calls,
    /** Makes a person; returns their id. */
    async addPerson(email: string): Promise<string> {
      const { User } = await sdk.send(
        new AdminCreateUserCommand({
          ...{ UserPoolId, Username: email, MessageAction: 'SUPPRESS' },
          UserAttributes: [{ Name: 'email', Value: email }],
        }),
      );
      const Username = User?.Username ?? '';
      const password = { Password: PASSWORD, Permanent: true };
      await sdk.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, ...password }));
      return Username;
    },
    async addToGroup(Username: string, GroupName: string): Promise<void> {
      await sdk.send(new CreateGroupCommand({ UserPoolId, GroupName }));
      await sdk.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
    },
    async signIn(email: string): Promise<Tokens> {
      const { AuthenticationResult: result } = await sdk.send(
        new AdminInitiateAuthCommand({
          ...{ UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' },
          AuthParameters: { USERNAME: email, PASSWORD },
        }),
      );
      return toTokens(result);
    },
    /** Gets new tokens, for a tenant by its slug. */
    async refresh({ refresh }: Tokens, tenant?: string): Promise<Tokens> {
      const { AuthenticationResult: result } = await sdk.send(
        new GetTokensFromRefreshTokenCommand({
          ...{ ClientId, RefreshToken: refresh },
          ...(tenant !== undefined && { ClientMetadata: { tenant } }),
        }),
      );
      return toTokens(result);
    },
    async signUp(email: string, locale?: string): Promise<void> {
      const attributes = locale === undefined ? [] : [{ Name: 'locale', Value: locale }];
      await sdk.send(
        new SignUpCommand({
          ...{ ClientId, Username: email, Password: PASSWORD },
          UserAttributes: [{ Name: 'email', Value: email }, ...attributes],
        }),
      );
    },
    /** Mails to an address, the newest first. */
    async mailsTo(email: string): Promise<{ subject: string; body: string; code: string }[]> {
      const url = `${cognito.url}/_emulator/outbox/all?to=${encodeURIComponent(email)}`;
      return (await (await fetch(url)).json()) as { subject: string; body: string; code: string }[];
    },
    async close(): Promise<void> {
      sdk.destroy();
      await cognito.close();
      await lambda.close();
    },
  };
}

function toTokens(
  result: { AccessToken?: string; IdToken?: string; RefreshToken?: string } | undefined,
): Tokens {
  const { AccessToken: access = '', IdToken: id = '', RefreshToken: refresh = '' } = result ?? {};
  return { access, id, refresh };
}
