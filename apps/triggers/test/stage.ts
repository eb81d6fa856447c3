import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  ConfirmSignUpCommand,
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
  'custom-email-sender',
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

/** Of pools whose mails the function sends. */
export const CODES_KEY = 'arn:aws:kms:eu-central-1:000000000000:key/codes';

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
  sender: 'custom-message' | 'custom-email-sender' = 'custom-message',
) {
  let calls = 0;
  const events: unknown[] = [];
  const call = (name: string) => async (event: unknown) => {
    calls += 1;
    events.push(event);
    const outcome = await lambda.invoke(name, event);
    if (!outcome.ok) throw new Error(outcome.fault.errorMessage);
    return JSON.parse(outcome.payload) as unknown;
  };
  const cognito = await startCognito({
    memory: true,
    triggers: Object.fromEntries(FUNCTIONS.map((name) => [name, call(name)])),
  });
  // The functions' way to KMS and to SES is the embedded Cognito, too.
  const aws = {
    AWS_ENDPOINT_URL_KMS: cognito.url,
    AWS_ENDPOINT_URL_SESV2: cognito.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  const lambda = startLambda({
    functions: Object.fromEntries(
      FUNCTIONS.map((name) => [
        name,
        { file: file(name), environment: { ...aws, ...environment }, timeoutSeconds: 30 },
      ]),
    ),
  });
  // Loaded before Cognito's five seconds run: how long that takes is a matter of the machine.
  const load = () => lambda.invoke(sender, { triggerSource: 'none', request: { code: null } });
  for (let tries = 0; sender === 'custom-email-sender' && !(await load()).ok; tries += 1) {
    if (tries > 5) throw new Error(`${sender} does not load`);
  }
  const sdk = new CognitoIdentityProviderClient({
    ...{ region: 'eu-central-1', endpoint: cognito.url, credentials: CREDENTIALS },
  });
  const arn = (name: FunctionName) => `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'triggers',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      LambdaConfig:
        sender === 'custom-email-sender'
          ? {
              CustomEmailSender: { LambdaArn: arn(sender), LambdaVersion: 'V1_0' },
              KMSKeyID: CODES_KEY,
            }
          : {
              PreSignUp: arn('pre-sign-up'),
              PostConfirmation: arn('post-confirmation'),
              CustomMessage: arn(sender),
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
    /** What functions were called with. */
    events,
    /** Calls a function as the pool would. */
    call: (name: FunctionName, event: unknown) => call(name)(event),
    async confirm(email: string, ConfirmationCode: string): Promise<void> {
      await sdk.send(new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode }));
    },
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
      // First: a frozen environment keeps its connections to the embedded Cognito.
      await lambda.close();
      await cognito.close();
    },
  };
}

function toTokens(
  result: { AccessToken?: string; IdToken?: string; RefreshToken?: string } | undefined,
): Tokens {
  const { AccessToken: access = '', IdToken: id = '', RefreshToken: refresh = '' } = result ?? {};
  return { access, id, refresh };
}
