import {
  CreateIdentityProviderCommand,
  ListUsersCommand,
  type CreateIdentityProviderCommandInput,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { CognitoOptions } from '../../src/index.ts';
import { createBrowser } from '../browser.ts';
import { CALLBACK, startFixture } from '../fixture.ts';

/** Claims of a token, not verified. */
export function getClaims(token = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}

/** Maps what the tests' providers send. */
export const MAPPING = { email: 'email', email_verified: 'email_verified', name: 'name' };

/** An emulator with stock SDK, and what tests of federation do with it. */
export async function startLab(options: Partial<CognitoOptions> = {}) {
  const fixture = await startFixture(options);
  const redirectUri = `${fixture.url}/oauth2/idpresponse`;

  /** A pool with one provider, `Corp`, and a client for it. */
  async function createPool(
    provider: Pick<CreateIdentityProviderCommandInput, 'ProviderDetails'> &
      Partial<CreateIdentityProviderCommandInput>,
    settings: {
      pool?: Partial<CreateUserPoolCommandInput>;
      client?: Partial<CreateUserPoolClientCommandInput>;
    } = {},
  ) {
    const UserPoolId = await fixture.createHostedPool(settings.pool);
    const ProviderName = provider.ProviderName ?? 'Corp';
    await fixture.sdk.send(
      new CreateIdentityProviderCommand({
        UserPoolId,
        ProviderType: 'OIDC',
        AttributeMapping: MAPPING,
        ...provider,
        ProviderName,
      }),
    );
    const client = await fixture.createClient(UserPoolId, {
      SupportedIdentityProviders: [ProviderName],
      ...settings.client,
    });
    return { UserPoolId, ProviderName, client };
  }

  /** An app's request. */
  function authorizeUrl(clientId: string, more: Readonly<Record<string, string>> = {}): string {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: CALLBACK,
      scope: 'openid email profile',
      state: 'app state',
      ...more,
    });
    return `/oauth2/authorize?${query.toString()}`;
  }

  /** Where a response sends the browser. */
  const target = (response: Response) => new URL(response.headers.get('location') ?? '');

  async function exchange(clientId: string, code: string): Promise<Record<string, string>> {
    const response = await fetch(`${fixture.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: clientId,
        redirect_uri: CALLBACK,
        code,
      }),
    });
    return (await response.json()) as Record<string, string>;
  }

  /** Goes through a provider: `visit` is what happens there, and returns the callback's address. */
  async function roundTrip(
    clientId: string,
    visit: (upstream: string) => Promise<string>,
    more: Readonly<Record<string, string>> = { identity_provider: 'Corp' },
  ) {
    const browser = createBrowser(fixture.url);
    const away = target(await browser.get(authorizeUrl(clientId, more)));
    const back = await browser.get(await visit(away.href));
    return { browser, away, back };
  }

  /** The same to the end. @returns the tokens, or what the app was told instead */
  async function signIn(...parameters: Parameters<typeof roundTrip>) {
    const { back, browser } = await roundTrip(...parameters);
    const at = target(back);
    const code = at.searchParams.get('code');
    const error = at.searchParams.get('error');
    const description = at.searchParams.get('error_description');
    const tokens = code ? await exchange(parameters[0], code) : {};
    return {
      browser,
      at,
      tokens,
      claims: code ? getClaims(tokens.id_token) : {},
      error,
      description,
    };
  }

  async function listUsers(UserPoolId: string) {
    const { Users = [] } = await fixture.sdk.send(new ListUsersCommand({ UserPoolId }));
    return Users.map(({ Username, UserStatus, Attributes = [] }) => ({
      Username,
      UserStatus,
      attributes: Object.fromEntries(Attributes.map(({ Name, Value }) => [Name, Value])),
    }));
  }

  return {
    ...fixture,
    redirectUri,
    createFederatedPool: createPool,
    authorizeUrl,
    target,
    exchange,
    roundTrip,
    signIn,
    listUsers,
  };
}

/** What `startLab` gives. */
export type Lab = Awaited<ReturnType<typeof startLab>>;
