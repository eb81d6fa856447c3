import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import { requireSamlOnly } from '../../federation/saml/require-saml-only.ts';
import { tokenLifetimes } from '../../auth/token-family.ts';
import type { ClientRecord, ClientSettings, PoolRecord } from '../../model/records.ts';
import { schemaAttribute } from '../../model/schema.ts';
import { requireEssentials } from '../../model/tier.ts';
import { key, type Reader } from '../../store/store.ts';
import { CognitoError, invalidParameter } from '../../wire/errors.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const standardScopes = new Set([
  'phone',
  'email',
  'openid',
  'profile',
  'aws.cognito.signin.user.admin',
]);

/** Settings that hold after a request that named only these: all others are AWS's defaults. */
export function completeClientSettings(given: ClientSettings): ClientSettings {
  return {
    ...given,
    RefreshTokenValidity: given.RefreshTokenValidity || 30,
    AllowedOAuthFlowsUserPoolClient: given.AllowedOAuthFlowsUserPoolClient ?? false,
    PreventUserExistenceErrors: given.PreventUserExistenceErrors ?? 'LEGACY',
    EnableTokenRevocation: given.EnableTokenRevocation ?? true,
    EnablePropagateAdditionalUserContextData:
      given.EnablePropagateAdditionalUserContextData ?? false,
    AuthSessionValidity: given.AuthSessionValidity ?? 3,
  };
}

function requireRedirect(url: string): void {
  if (url.includes('#')) throw invalidParameter(`${url} cannot contain a fragment.`);
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw invalidParameter(`Invalid redirect uri: ${url}`);
  }
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
  if (parsed.protocol === 'http:' && !local) {
    throw invalidParameter(`${url} cannot use the HTTP protocol.`);
  }
}

function requireLifetimes(client: ClientRecord): void {
  const { id, access, refresh } = tokenLifetimes(client);
  for (const [name, value] of [
    ['IdToken', id],
    ['AccessToken', access],
  ] as const) {
    if (value < 5 * MINUTE_MS || value > DAY_MS) {
      throw invalidParameter(
        `Invalid range for ${name} validity: it must be between 5 minutes and 1 day.`,
      );
    }
  }
  if (refresh < 60 * MINUTE_MS || refresh > 3650 * DAY_MS) {
    throw invalidParameter(
      'Invalid range for token validity: RefreshToken must be between 60 minutes and 10 years.',
    );
  }
  if (refresh < id || refresh < access) {
    throw invalidParameter(
      'Refresh token validity must be longer than the validity of ID and access tokens.',
    );
  }
}

function requireScopes(reader: Reader, pool: PoolRecord, client: ClientRecord): void {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [] } = client.settings;
  for (const scope of scopes) {
    if (standardScopes.has(scope)) continue;
    const cut = scope.lastIndexOf('/');
    const server = reader.get<{ Scopes?: { ScopeName: string }[] }>(
      'resourceServers',
      key(pool.id, scope.slice(0, cut)),
    );
    if (!server?.Scopes?.some(({ ScopeName }) => ScopeName === scope.slice(cut + 1))) {
      throw new CognitoError('ScopeDoesNotExistException', `Invalid scope requested: ${scope}`);
    }
  }
  if (!flows.includes('client_credentials')) return;
  if (flows.length > 1) {
    throw new CognitoError(
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected along with code flow or implicit flow.',
    );
  }
  if (client.secrets.length === 0) {
    throw new CognitoError(
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected if client does not have a client secret.',
    );
  }
  if (scopes.some((scope) => standardScopes.has(scope))) {
    throw new CognitoError(
      'InvalidOAuthFlowException',
      'client_credentials flow can only be used with custom scopes.',
    );
  }
}

/** Refuses client settings that AWS would refuse. */
export function requireValidClient(reader: Reader, pool: PoolRecord, client: ClientRecord): void {
  const { settings } = client;
  const flows: readonly string[] = settings.ExplicitAuthFlows ?? [];
  const modern = flows.filter((name) => name.startsWith('ALLOW_'));
  if (flows.includes('ALLOW_USER_AUTH')) requireEssentials(pool, 'Choice-based sign-in');
  if (modern.length > 0 && modern.length < flows.length) {
    throw invalidParameter(
      'Values with ALLOW_ prefix cannot be used with values without the prefix in ExplicitAuthFlows.',
    );
  }
  if (
    settings.RefreshTokenRotation?.Feature === 'ENABLED' &&
    flows.includes('ALLOW_REFRESH_TOKEN_AUTH')
  ) {
    throw invalidParameter(
      'Refresh token rotation cannot be enabled with ALLOW_REFRESH_TOKEN_AUTH in ExplicitAuthFlows.',
    );
  }
  for (const url of [...(settings.CallbackURLs ?? []), ...(settings.LogoutURLs ?? [])]) {
    requireRedirect(url);
  }
  if (
    settings.DefaultRedirectURI &&
    !settings.CallbackURLs?.includes(settings.DefaultRedirectURI)
  ) {
    throw invalidParameter('DefaultRedirectURI must be in the list of CallbackURLs.');
  }
  for (const name of [...(settings.ReadAttributes ?? []), ...(settings.WriteAttributes ?? [])]) {
    if (!schemaAttribute(pool, name)) {
      throw invalidParameter(
        `Invalid write or read attributes specified while creating a client: ${name}`,
      );
    }
  }
  for (const name of settings.SupportedIdentityProviders ?? []) {
    if (name !== 'COGNITO' && !reader.get('identityProviders', key(pool.id, name))) {
      throw invalidParameter(`The provider ${name} does not exist for User Pool ${pool.id}.`);
    }
  }
  requireSamlOnly(reader, pool.id, settings.SupportedIdentityProviders ?? []);
  requireLifetimes(client);
  requireScopes(reader, pool, client);
}

/** A client as DescribeUserPoolClient shows it. */
export function describeClient(client: ClientRecord): UserPoolClientType {
  const [first] = client.secrets;
  return {
    ...client.settings,
    UserPoolId: client.poolId,
    ClientName: client.name,
    ClientId: client.id,
    ...(first ? { ClientSecret: first.value } : {}),
    LastModifiedDate: new Date(client.modifiedAt),
    CreationDate: new Date(client.createdAt),
  };
}
