import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  UpdateUserPoolClientCommand,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';

import { includes, pick } from './includes.ts';

/** Everything that UpdateUserPoolClient sets back to its default when it is not named. */
const KEPT = [
  'ClientName',
  'RefreshTokenValidity',
  'AccessTokenValidity',
  'IdTokenValidity',
  'TokenValidityUnits',
  'ReadAttributes',
  'WriteAttributes',
  'ExplicitAuthFlows',
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'AllowedOAuthFlowsUserPoolClient',
  'AnalyticsConfiguration',
  'PreventUserExistenceErrors',
  'EnableTokenRevocation',
  'EnablePropagateAdditionalUserContextData',
  'AuthSessionValidity',
  'RefreshTokenRotation',
] as const satisfies readonly (keyof UserPoolClientType)[];

/** An app client whose id and secret are known. */
export interface AppClient {
  clientId: string;
  clientSecret: string;
}

/** What the plan says of a client. */
type ClientSettings = Omit<CreateUserPoolClientCommandInput, 'UserPoolId' | 'ClientName'>;

/** Creates an app client or brings its settings up to the plan. Tells `changed` what it did. */
export async function ensureClient(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  clientName: string,
  wanted: ClientSettings,
  changed: (what: string) => void,
): Promise<AppClient> {
  const id = await findClientId(client, userPoolId, clientName);
  if (id === undefined) {
    const made = await client.send(
      new CreateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientName: clientName,
        GenerateSecret: true,
        ...wanted,
      }),
    );
    changed(`created app client ${clientName}`);
    return appClient(made.UserPoolClient);
  }
  const answer = await client.send(
    new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: id }),
  );
  const present = answer.UserPoolClient ?? {};
  if (!includes(present, wanted)) {
    await client.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: userPoolId,
        ClientId: id,
        ...pick(present, KEPT),
        ...wanted,
      }),
    );
    changed(`updated app client ${clientName}`);
  }
  return appClient(present);
}

async function findClientId(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  name: string,
): Promise<string | undefined> {
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListUserPoolClientsCommand({
        UserPoolId: userPoolId,
        MaxResults: 60,
        ...(next === undefined ? {} : { NextToken: next }),
      }),
    );
    const found = page.UserPoolClients?.find(({ ClientName }) => ClientName === name);
    if (found?.ClientId !== undefined) return found.ClientId;
    next = page.NextToken;
  } while (next !== undefined);
  return undefined;
}

function appClient(settings: UserPoolClientType | undefined): AppClient {
  if (settings?.ClientId === undefined || settings.ClientSecret === undefined) {
    throw new Error(
      `App client ${settings?.ClientName ?? ''} has no secret, and one can't be added: ` +
        'provision a client under another name.',
    );
  }
  return { clientId: settings.ClientId, clientSecret: settings.ClientSecret };
}
