import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { PublicClient } from '@gatehouse/domain/public-client';

/**
 * The client of an app that can keep no secret. Sign-in is by the pool's own pages, with their second
 * factor and their limits; the app proves by PKCE that the code is its own. Its tokens may not change
 * the account.
 */
export function publicClientSettings(app: PublicClient) {
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
    AccessTokenValidity: 15,
    IdTokenValidity: 15,
    RefreshTokenValidity: 8,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
  } satisfies Partial<CreateUserPoolClientCommandInput>;
}
