import type { SocialProviderSettings, SocialType } from '@gatehouse/domain/social-provider';
import { UserError } from '@gatehouse/domain/user-error';

import type { ProviderSettings } from './ensure-identity-provider.ts';

const SCOPES: Readonly<Record<SocialType, string>> = {
  Google: 'openid email profile',
  Facebook: 'public_profile,email',
  LoginWithAmazon: 'profile',
  SignInWithApple: 'email name',
  OIDC: 'openid email profile',
};

/**
 * Facebook and Amazon say nothing of whether an address is verified: without a mapping the pool takes
 * it for unverified, and it opens no one's account.
 */
const VOUCHES: Readonly<Record<SocialType, boolean>> = {
  Google: true,
  Facebook: false,
  LoginWithAmazon: false,
  SignInWithApple: true,
  OIDC: true,
};

/**
 * What the plan says of a social provider.
 *
 * @throws UserError when a secret is missing
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export function socialProvider(provider: SocialProviderSettings): ProviderSettings {
  const { name, type, clientId } = provider;
  return {
    ProviderName: name,
    ProviderType: type,
    ProviderDetails: {
      client_id: clientId,
      authorize_scopes: provider.scopes ?? SCOPES[type],
      ...detailsByType(provider),
    },
    AttributeMapping: {
      email: 'email',
      name: 'name',
      ...(VOUCHES[type] && { email_verified: 'email_verified' }),
    },
  };
}

function detailsByType(provider: SocialProviderSettings): Record<string, string> {
  const { type } = provider;
  if (type === 'SignInWithApple') {
    return {
      team_id: secret(provider, 'teamId'),
      key_id: secret(provider, 'keyId'),
      private_key: secret(provider, 'privateKey'),
    };
  }
  const client = { client_secret: secret(provider, 'clientSecret') };
  if (type !== 'OIDC') return client;
  return { ...client, oidc_issuer: provider.issuer ?? '', attributes_request_method: 'GET' };
}

function secret(
  provider: SocialProviderSettings,
  field: 'clientSecret' | 'teamId' | 'keyId' | 'privateKey',
): string {
  const value = provider[field];
  if (value !== undefined) return value;
  throw new UserError(
    `SOCIAL_PROVIDERS: ${provider.name} has no ${field}.`,
    'The app does without it, this command does not: see .env.example.',
  );
}
