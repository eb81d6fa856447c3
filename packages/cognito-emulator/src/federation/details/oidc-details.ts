import { invalidParameter } from '../../wire/errors.ts';
import { fetchUpstream, parseObject } from '../upstream-fetch.ts';
import type { Details } from './details.ts';
import { requireDetails, requireAllowed, requireUrls } from './require-details.ts';

/** What discovery fills in, and the name of each there. Source: OpenID Connect Discovery 3. */
const endpoints = {
  authorize_url: 'authorization_endpoint',
  token_url: 'token_endpoint',
  attributes_url: 'userinfo_endpoint',
  jwks_uri: 'jwks_uri',
} as const;

const names = Object.keys(endpoints) as (keyof typeof endpoints)[];

async function discover(issuer: string): Promise<Record<string, string>> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetchUpstream(address).catch(() => undefined);
  const document = response?.ok ? parseObject(response.text) : undefined;
  if (document?.issuer !== issuer) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const url = document[endpoints[name]];
      return typeof url === 'string' ? [[name, url]] : [];
    }),
  );
}

/** OIDC: four addresses are given, or read from the issuer's discovery. */
export async function oidcDetails(given: Details): Promise<Details> {
  requireDetails(given, [
    'client_id',
    'client_secret',
    'attributes_request_method',
    'oidc_issuer',
    'authorize_scopes',
  ]);
  requireAllowed(given, 'attributes_request_method', ['GET', 'POST']);
  requireUrls(given, ['oidc_issuer', ...names]);
  if (!given.authorize_scopes?.split(/\s+/).includes('openid')) {
    throw invalidParameter('Invalid ProviderDetails: authorize_scopes must contain openid.');
  }
  const missing = names.some((name) => given[name] === undefined);
  const found = missing ? await discover(given.oidc_issuer ?? '') : {};
  const details = { ...found, ...given, attributes_url_add_attributes: 'false' };
  if (names.some((name) => !(name in details))) {
    throw invalidParameter('Unable to contact well-known endpoint');
  }
  requireUrls(details, names);
  return details;
}
