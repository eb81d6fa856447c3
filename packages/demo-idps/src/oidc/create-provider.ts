import { Provider, type ClientMetadata, type Configuration } from 'oidc-provider';
import { getIssuer } from '../idp/urls.ts';
import type { Idp } from '../idp/idp.ts';
import { getScopeClaims, toClaims } from './claims.ts';
import { createAdapterFactory } from './memory-adapter.ts';
import { isRedirectUri } from './redirect-uris.ts';
import { recordAnswers } from './record-answers.ts';
import { renderError } from './render-error.ts';
import { followOwnSession } from './own-session.ts';

/** The OpenID Connect side of an identity provider. */
export function createProvider(idp: Idp): Provider {
  const getApplication = (id: string) =>
    idp.file.value.oidcApplications.find(({ clientId }) => clientId === id);
  const getRedirectUris = (id: string) => {
    const [first] = idp.file.value.oidcApplications;
    return [
      ...(getApplication(id)?.redirectUris ?? []),
      ...(id === first?.clientId ? idp.callbacks : []),
    ];
  };
  const getClient = (id: string): ClientMetadata | undefined => {
    const application = getApplication(id);
    return (
      application && {
        client_id: application.clientId,
        client_secret: application.clientSecret,
        redirect_uris: getRedirectUris(id).map((uri) => uri.replaceAll('*', 'any')),
        token_endpoint_auth_method: 'client_secret_post',
        require_auth_time: true,
      }
    );
  };
  const provider = new Provider(getIssuer(idp), {
    ...settings(idp),
    adapter: createAdapterFactory(getClient),
  });
  provider.Client.prototype.redirectUriAllowed = function (uri) {
    return isRedirectUri(uri, getRedirectUris(this.clientId));
  };
  followOwnSession(provider, idp);
  recordAnswers(provider, idp);
  return provider;
}

function settings(idp: Idp): Configuration {
  const { tokenKey, cookieKey } = idp.file.value;
  const cookie = { path: `/${idp.id}`, httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    jwks: { keys: [tokenKey] },
    claims: getScopeClaims(idp),
    // As Google, Okta and Entra ID do: the ID token says who it is about.
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_post'],
    // The embedded Cognito sends none, as far as is known of AWS.
    pkce: { required: () => false },
    responseTypes: ['code'],
    cookies: {
      keys: [cookieKey],
      names: {
        session: `${idp.id}-oidc`,
        interaction: `${idp.id}-oidc-interaction`,
        resume: `${idp.id}-oidc-resume`,
      },
      long: cookie,
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: { Interaction: 600, Session: 28_800, Grant: 28_800, AccessToken: 3600, IdToken: 3600 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    interactions: { url: (_, { uid }) => `/${idp.id}/sign-in/oidc/${uid}` },
    async findAccount(_, id) {
      const person = await idp.people.get(id);
      if (!person || person.disabled) return undefined;
      return { accountId: id, claims: () => toClaims(idp, person) };
    },
    // No one is asked for consent: the applications belong to whoever owns the identity provider.
    async loadExistingGrant(ctx) {
      const { client, session, params, provider } = ctx.oidc;
      const grant = new provider.Grant();
      grant.clientId = client?.clientId;
      grant.accountId = session?.accountId;
      grant.addOIDCScope(String(params?.['scope'] ?? 'openid'));
      await grant.save();
      return grant;
    },
    renderError,
  };
}
