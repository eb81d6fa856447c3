import { Readable } from 'node:stream';
import * as api from '@aws-sdk/client-cognito-identity-provider';
import {
  AdminDeleteUserCommand,
  AdminResetUserPasswordCommand,
  DeleteUserPoolClientCommand,
  SetUserPoolMfaConfigCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { startFixture, type Fixture } from '../fixture.ts';
import { createPlace, type ContractFixture, type Place } from './place.ts';

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:all';
const triggers = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
] as const;

/** How the function behind every trigger behaves: well, or in one of the documented bad ways. */
export type LambdaMode =
  | 'well'
  | 'UserLambdaValidationException'
  | 'InvalidLambdaResponseException'
  | 'UnexpectedLambdaException';

const base: Partial<CreateUserPoolCommandInput> = {
  AutoVerifiedAttributes: ['email'],
  AliasAttributes: ['email', 'preferred_username'],
  UserPoolTier: 'PLUS',
  UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true },
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
};
const policies: CreateUserPoolCommandInput['Policies'] = {
  PasswordPolicy: { MinimumLength: 8, RequireNumbers: true, PasswordHistorySize: 2 },
  SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
};
/** The flows of a client that cases sign in by. */
export const flows = [
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
] as const;

async function makePlace(fixture: ContractFixture, settings: Partial<CreateUserPoolCommandInput>) {
  const poolId = await fixture.createPool({ ...base, ...settings });
  const passwordless = (settings.UserPoolTier ?? base.UserPoolTier) !== 'LITE';
  const { id } = await fixture.createClient(poolId, {
    ExplicitAuthFlows: passwordless ? [...flows, 'ALLOW_USER_AUTH'] : [...flows],
  });
  return createPlace(fixture, poolId, id);
}

/** Tokens that were good once; making each takes a sign-in. */
export async function spoilTokens({ sdk, createClient }: ContractFixture, place: Place) {
  const { UserPoolId } = place;
  const deleted = await place.signedIn();
  await sdk.send(new AdminDeleteUserCommand({ UserPoolId, Username: deleted.name }));
  const reset = await place.signedIn();
  await sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: reset.name }));
  const { id } = await createClient(UserPoolId);
  const orphan = await place.signIn(await place.user(), id);
  await sdk.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId: id }));
  return {
    UserNotFoundException: deleted.AccessToken,
    PasswordResetRequiredException: reset.AccessToken,
    ResourceNotFoundException: orphan.AccessToken,
    NotAuthorizedException: 'not.a.token',
  };
}

/** Keeps the last answer as it came, beside what the SDK makes of it. */
function recordAnswers({ sdk }: Fixture) {
  const last = { body: '', headers: {} as Record<string, string> };
  const handler = sdk.config.requestHandler;
  const handle = handler.handle.bind(handler);
  handler.handle = async (request, options) => {
    const result = await handle(request, options);
    const chunks = await (result.response.body as Readable).toArray();
    last.body = Buffer.concat(chunks as Buffer[]).toString('utf8');
    last.headers = result.response.headers;
    result.response.body = Readable.from([Buffer.from(last.body)]);
    return result;
  };
  return last;
}

/** Where the cases of the contract run: pools, and ways to call whatever Cognito they are in. */
export interface World {
  readonly fixture: ContractFixture;
  /** The pool that most cases use. */
  readonly place: Place;
  /** A pool on the Lite plan without extras: no passkeys, no authenticator apps, no threat protection. */
  readonly lite: Place;
  /** A pool that cases may change. */
  readonly scratch: Place;
  readonly spoiltTokens: Awaited<ReturnType<typeof spoilTokens>>;
  /** The ARN of a pool. */
  getArn(UserPoolId: string): string;
  /** Sends an operation with the stock SDK. */
  send(operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Shifts the clock for the time of a call. */
  inTime<T>(offsetMs: number, call: () => Promise<T>): Promise<T>;
}

/** Sends operations by name with a stock SDK client. */
export function sendBy(client: Fixture['sdk']): World['send'] {
  const commands = api as unknown as Record<string, new (input: object) => never>;
  return async (operation, input) => {
    const Command = commands[`${operation}Command`];
    if (!Command) throw new Error(`the SDK has no ${operation}`);
    const answer: object = await client.send(new Command(input));
    return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== '$metadata'));
  };
}

/** One emulator with the pools that the contract needs. */
export async function createLocalWorld() {
  let mode: LambdaMode = 'well';
  const lambda = (event: unknown) => {
    if (mode === 'UserLambdaValidationException') throw new Error('No entry');
    return mode === 'InvalidLambdaResponseException' ? 'nonsense' : event;
  };
  const fixture = await startFixture({
    controlPort: 0,
    triggers: {
      get [arn]() {
        // Nothing listens on the discard port.
        return mode === 'UnexpectedLambdaException' ? new URL('http://127.0.0.1:9/') : lambda;
      },
    },
  });
  const { sdk, controlUrl } = fixture;
  const place = await makePlace(fixture, { Policies: policies });
  await sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId: place.UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: { Message: 'Your code is {####}.', Subject: 'Your code' },
      SmsMfaConfiguration: { SmsConfiguration: base.SmsConfiguration },
      WebAuthnConfiguration: { RelyingPartyId: 'localhost' },
    }),
  );
  const last = recordAnswers(fixture);
  const order = (path: string, method: string, body?: object) =>
    fetch(`${controlUrl}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });

  return {
    fixture,
    last,
    place,
    lite: await makePlace(fixture, {
      UserPoolTier: 'LITE',
      UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
    }),
    scratch: await makePlace(fixture, {}),
    /** A pool whose every trigger is one function. */
    lambda: await makePlace(fixture, {
      LambdaConfig: Object.fromEntries(triggers.map((trigger) => [trigger, arn])),
    }),
    spoiltTokens: await spoilTokens(fixture, place),
    setLambda(next: LambdaMode) {
      mode = next;
    },
    getArn: (id: string) => `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${id}`,
    send: sendBy(sdk),
    /** Makes the next call of an operation fail with an error. */
    refuseNext: (operation: string, error: string) =>
      order('/faults', 'POST', {
        operation,
        effect: 'refuse',
        error,
        message: 'On command',
        times: 1,
      }),
    clearFaults: () => order('/faults', 'DELETE'),
    async inTime<T>(offsetMs: number, call: () => Promise<T>): Promise<T> {
      await order('/clock', 'PUT', { offsetMs });
      try {
        return await call();
      } finally {
        await order('/clock', 'PUT', { offsetMs: 0 });
      }
    },
  } satisfies World & Record<string, unknown>;
}

/** The world of an embedded Cognito, which also takes orders. */
export type LocalWorld = Awaited<ReturnType<typeof createLocalWorld>>;
