import { randomBytes } from 'node:crypto';
import {
  CognitoIdentityProviderClient,
  CreateIdentityProviderCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startSession } from '@gatehouse/services/sessions';
import type { SocialProvider } from '@gatehouse/testing/social-provider';
import type { Stack } from './stack.ts';

/** The provider's name at the pool. */
export const PROVIDER = 'Social';

const CALLBACK = 'http://localhost:3000/api/auth/callback/cognito';

/** Lets the stack's pool sign people in by a provider. */
export async function addProvider({ pool: { address } }: Stack, provider: SocialProvider) {
  const client = new CognitoIdentityProviderClient(address);
  const { userPoolId: UserPoolId, clientId: ClientId } = address;
  await client.send(
    new CreateIdentityProviderCommand({
      UserPoolId,
      ProviderName: PROVIDER,
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: provider.clientId,
        client_secret: provider.clientSecret,
        oidc_issuer: provider.issuer,
        authorize_scopes: 'openid email',
        attributes_request_method: 'GET',
      },
      AttributeMapping: { email: 'email', email_verified: 'email_verified', name: 'name' },
    }),
  );
  await client.send(
    new UpdateUserPoolClientCommand({
      UserPoolId,
      ClientId,
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: [CALLBACK],
      SupportedIdentityProviders: ['COGNITO', PROVIDER],
      WriteAttributes: ['email', 'name'],
    }),
  );
  client.destroy();
}

/** The tokens of whom the provider signs in. @throws Error with what the pool told the app instead */
export async function signInByProvider({ pool: { address } }: Stack) {
  const { endpoint, clientId, clientSecret } = address;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: CALLBACK,
    scope: 'openid email profile',
    identity_provider: PROVIDER,
  });
  const back = await follow(new URL(`${endpoint}/oauth2/authorize?${query}`));
  const code = back.searchParams.get('code');
  if (code === null) throw new Error(back.searchParams.get('error_description') ?? 'no code');
  const response = await fetch(`${endpoint}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', redirect_uri: CALLBACK, code }),
  });
  const tokens = (await response.json()) as Record<string, string>;
  return {
    idToken: tokens.id_token ?? '',
    accessToken: tokens.access_token ?? '',
    refreshToken: tokens.refresh_token ?? '',
  };
}

async function follow(start: URL): Promise<URL> {
  const jar = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    url = new URL(response.headers.get('location') ?? '', url);
    if (url.href.startsWith(CALLBACK)) return url;
  }
  throw new Error('the pool redirects in circles');
}

/** Someone who has signed in by the provider, with a session and a row as the app makes them. */
export async function addFederatedPerson(stack: Stack, provider: SocialProvider) {
  const subject = `S-${randomBytes(6).toString('hex')}`;
  const email = `${subject.toLowerCase()}@social.example`;
  provider.signInAs(subject, { email, email_verified: true, name: 'Fay Federated' });
  const tokens = await signInByProvider(stack);
  const claims = await stack.deps.idTokens.verifyIdToken(tokens.idToken);
  const device = { requestId: 'sign-in', address: '192.0.2.7', userAgent: 'test browser' };
  await startSession(stack.deps, device, {
    claims,
    tokens: { ...tokens, accessExpiresAt: claims.expiresAt },
    sessionToken: randomBytes(32).toString('base64url'),
    replaces: null,
  });
  return { userId: claims.sub, subject, email, claims, tokens };
}
