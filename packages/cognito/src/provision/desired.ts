import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';

import type { PublicClient } from '@gatehouse/domain/public-client';
import type { SocialProviderSettings } from '@gatehouse/domain/social-provider';

import { attributesFor } from '../pool/attributes.ts';
import type { Pool } from '../pool/pool-file.ts';
import { tokenSettings } from '../pool/token-life.ts';
import { SSO_PROVIDER, SSO_PROVIDER_CLIENT } from '../sso-provider.ts';

/** The pool file, and what differs from one installation to the next. */
export interface PoolPlan {
  pool: Pool;
  clientName: string;
  /** Prefix of the hosted pages' domain, unique in the region. */
  domainPrefix: string;
  /** Where the web app is reached, e.g. `https://app.example.com`. */
  appOrigin: string;
  /** Whether anyone may sign up on the hosted pages. */
  signUpOpen: boolean;
  /** Whether a code by email signs people in, without a password. */
  emailCodes?: boolean;
  /** What the pool shows the bridge of SSO when it exchanges a code. */
  ssoProviderSecret: string;
  /** Providers that people may sign in by, beside a password. */
  socialProviders?: readonly SocialProviderSettings[];
  /** Apps that people sign in to without the web app. */
  publicClients?: readonly PublicClient[];
  /** What programs may ask for: the scopes of a resource server, each with its sentence. */
  resourceServer?: {
    readonly identifier: string;
    readonly scopes: Readonly<Record<string, string>>;
  };
}

type ClientSettings = Omit<CreateUserPoolClientCommandInput, 'UserPoolId' | 'ClientName'>;

/** Where next-auth receives the authorization code. */
const CALLBACK_PATH = '/api/auth/callback/cognito';

/** Where it comes back to when a person has confirmed who they are, to change their account. */
const ACCOUNT_CALLBACK_PATH = '/api/auth/callback/account';

/** Where it comes back to when a tenant's identity provider has vouched for a person. */
const SSO_CALLBACK_PATH = '/api/auth/callback/sso';

/** Where the browser comes back to after Cognito's own sign-out. */
const SIGNED_OUT_PATH = '/sign-in';

/** The settings of the web app's client. */
export function clientSettings(plan: PoolPlan) {
  const { custom } = plan.pool.attributes;
  return {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'profile'],
    SupportedIdentityProviders: [
      'COGNITO',
      ...(plan.socialProviders ?? []).map(({ name }) => name),
    ],
    CallbackURLs: [`${plan.appOrigin}${CALLBACK_PATH}`],
    LogoutURLs: [`${plan.appOrigin}${SIGNED_OUT_PATH}`],
    // Left out, every attribute would be writable with the user's own token. A required one must be.
    ReadAttributes: ['email', 'email_verified', 'name', ...attributesFor(custom, 'read')],
    WriteAttributes: ['email', 'name', ...attributesFor(custom, 'write')],
    // None is not possible: an empty list means the default, password sign-in included. This one
    // leads nowhere without the triggers of custom authentication, which the pool does not have.
    // With the other one the hosted pages offer passkeys; it asks for a secret that only the server has.
    ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    ...tokenSettings(plan.pool.clients.web),
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
  } satisfies ClientSettings;
}

/** An app client beside the web app's own has its name and this. */
export const ACCOUNT_CLIENT_SUFFIX = ' account';

/**
 * The settings of the client for changes of one's own account: the only one whose tokens may do
 * that. They live for minutes, on the server.
 */
export function accountClientSettings(plan: PoolPlan) {
  return {
    ...clientSettings(plan),
    AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
    // Who has no password here has nothing to change.
    SupportedIdentityProviders: ['COGNITO'],
    CallbackURLs: [`${plan.appOrigin}${ACCOUNT_CALLBACK_PATH}`],
    WriteAttributes: ['email'],
    ...tokenSettings(plan.pool.clients.account),
  } satisfies ClientSettings;
}

/** The name of the client that the bridge signs in with: the web app's, and this. */
export const SSO_CLIENT_SUFFIX = ' sso';

/** The client for people whom the bridge vouches for. Passwords and social providers are no way into it. */
export function ssoClientSettings(plan: PoolPlan) {
  return {
    ...clientSettings(plan),
    SupportedIdentityProviders: [SSO_PROVIDER],
    // No passkey either.
    ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
    CallbackURLs: [`${plan.appOrigin}${SSO_CALLBACK_PATH}`],
  } satisfies ClientSettings;
}

/** The bridge, with its endpoints: so it can be made before the app runs. */
export function ssoProvider({ appOrigin, ssoProviderSecret }: PoolPlan) {
  const issuer = `${appOrigin}/sso/op`;
  return {
    ProviderName: SSO_PROVIDER,
    ProviderType: 'OIDC',
    ProviderDetails: {
      client_id: SSO_PROVIDER_CLIENT,
      client_secret: ssoProviderSecret,
      attributes_request_method: 'GET',
      oidc_issuer: issuer,
      authorize_scopes: 'openid email',
      authorize_url: `${issuer}/authorize`,
      token_url: `${issuer}/token`,
      attributes_url: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
    },
    AttributeMapping: { email: 'email', email_verified: 'email_verified', username: 'sub' },
  } as const;
}
