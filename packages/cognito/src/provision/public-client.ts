import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { PublicClient } from '@gatehouse/domain/public-client';

import type { FurtherClient } from '../pool/app-client.ts';
import type { Pool } from '../pool/pool-file.ts';
import { tokenSettings } from '../pool/token-life.ts';

/**
 * The client of an app that can keep no secret. Sign-in is by the pool's own pages, with their second
 * factor and their limits; the app proves by PKCE that the code is its own. Its tokens may not change
 * the account.
 */
export function publicClientSettings(app: PublicClient, { clients }: Pool) {
  return {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'profile'],
    // Who comes by another provider, or by their company, is let in by the web app alone, which
    // decides whose account it is (decisions 0101, 0106).
    SupportedIdentityProviders: ['COGNITO'],
    CallbackURLs: [...app.callbackUrls],
    LogoutURLs: [...app.signOutUrls],
    ReadAttributes: ['email', 'email_verified', 'name'],
    WriteAttributes: ['email', 'name'],
    ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    // What only AWS knows of, such as RevokeToken, ends an access token here no sooner.
    ...tokenSettings(clients.public),
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
  } satisfies Partial<CreateUserPoolClientCommandInput>;
}

/** The client of a program beside Gatehouse, as the pool file has it. */
export function furtherClientSettings(client: FurtherClient) {
  const forPeople = client.flow === 'code';
  return {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: [client.flow],
    AllowedOAuthScopes: [...client.scopes],
    ...(forPeople && {
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: [...client.callbackUrls],
      LogoutURLs: [...client.signOutUrls],
    }),
    ReadAttributes: ['email', 'email_verified', 'name'],
    WriteAttributes: ['email', 'name'],
    // An empty list would mean the default: see clientSettings.
    ExplicitAuthFlows:
      client.direct.length > 0 ? [...client.direct] : ['ALLOW_CUSTOM_AUTH' as const],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    ...tokenSettings(client.tokens),
    ...(forPeople && {
      RefreshTokenRotation: { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 60 },
    }),
  } satisfies Partial<CreateUserPoolClientCommandInput>;
}
