import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  UpdateUserPoolClientCommand,
  type UpdateUserPoolClientCommandInput,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';

import { atLeast, differences, extras } from './at-least.ts';
import { pick } from './includes.ts';
import type { Provisioning } from './provisioning.ts';

type Changeable = Exclude<keyof UpdateUserPoolClientCommandInput, 'UserPoolId' | 'ClientId'>;

/** Everything that UpdateUserPoolClient sets back to its default when it is not named. */
const KEPT = Object.keys({
  ClientName: 1,
  RefreshTokenValidity: 1,
  AccessTokenValidity: 1,
  IdTokenValidity: 1,
  TokenValidityUnits: 1,
  ReadAttributes: 1,
  WriteAttributes: 1,
  ExplicitAuthFlows: 1,
  SupportedIdentityProviders: 1,
  CallbackURLs: 1,
  LogoutURLs: 1,
  DefaultRedirectURI: 1,
  AllowedOAuthFlows: 1,
  AllowedOAuthScopes: 1,
  AllowedOAuthFlowsUserPoolClient: 1,
  AnalyticsConfiguration: 1,
  PreventUserExistenceErrors: 1,
  EnableTokenRevocation: 1,
  EnablePropagateAdditionalUserContextData: 1,
  AuthSessionValidity: 1,
  RefreshTokenRotation: 1,
} satisfies Record<Changeable, 1>) as Changeable[];

/** An app client whose id and secret are known. */
export interface AppClient {
  clientId: string;
  clientSecret: string;
}

/** What the plan says of a client. */
type ClientSettings = Omit<CreateUserPoolClientCommandInput, 'UserPoolId' | 'ClientName'>;

/**
 * Creates an app client with a secret, or gives it what it lacks of the plan.
 * @returns undefined while it is only planned
 */
export async function ensureClient(
  run: Provisioning,
  UserPoolId: string | undefined,
  ClientName: string,
  wanted: ClientSettings,
): Promise<AppClient | undefined> {
  const settings = await ensure(run, UserPoolId, ClientName, { ...wanted, GenerateSecret: true });
  return settings && appClient(settings);
}

/**
 * The same for one that has no secret, since whoever has the app could read it there.
 * @returns its id; undefined while it is only planned
 */
export async function ensurePublicClient(
  run: Provisioning,
  UserPoolId: string | undefined,
  ClientName: string,
  wanted: ClientSettings,
): Promise<string | undefined> {
  const settings = await ensure(run, UserPoolId, ClientName, { ...wanted, GenerateSecret: false });
  if (settings?.ClientSecret !== undefined) {
    throw new Error(
      `App client ${ClientName} has a secret, which is no good in a public client, and it can't be ` +
        'taken off: give the client another name.',
    );
  }
  return settings?.ClientId;
}

async function ensure(
  run: Provisioning,
  UserPoolId: string | undefined,
  ClientName: string,
  { GenerateSecret, ...wanted }: ClientSettings,
): Promise<UserPoolClientType | undefined> {
  const { client } = run;
  const ClientId = UserPoolId && (await findClientId(client, UserPoolId, ClientName));
  if (ClientId === undefined) {
    const settings = { UserPoolId, ClientName, GenerateSecret, ...wanted };
    const made = await run.change(`create app client ${ClientName}`, () =>
      client.send(new CreateUserPoolClientCommand(settings)),
    );
    return made?.UserPoolClient;
  }
  const answer = await client.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
  const present = answer.UserPoolClient ?? {};
  const merged = atLeast(pick(present, KEPT), wanted, removedFrom(run, wanted));
  const news = differences(present, merged);
  if (news.length > 0) {
    await run.change(`update app client ${ClientName}: ${news.join(', ')}`, () =>
      client.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ...merged })),
    );
  }
  run.keep(`app client ${ClientName}`, extras(merged, wanted));
  return present;
}

/** Cognito refuses this flow beside rotation of refresh tokens, which the plan asks for. */
function removedFrom({ removed }: Provisioning, wanted: ClientSettings): ReadonlySet<string> {
  const rotates = wanted.RefreshTokenRotation?.Feature === 'ENABLED';
  return rotates ? new Set([...removed, 'ALLOW_REFRESH_TOKEN_AUTH']) : removed;
}

async function findClientId(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  name: string,
): Promise<string | undefined> {
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 60, NextToken }),
    );
    const found = page.UserPoolClients?.find(({ ClientName }) => ClientName === name);
    if (found?.ClientId !== undefined) return found.ClientId;
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return undefined;
}

function appClient(settings: UserPoolClientType): AppClient {
  if (settings.ClientId === undefined || settings.ClientSecret === undefined) {
    throw new Error(
      `App client ${settings.ClientName ?? ''} has no secret, and one can't be added: ` +
        'provision a client under another name.',
    );
  }
  return { clientId: settings.ClientId, clientSecret: settings.ClientSecret };
}
