import { isBrowserAddress, isServerAddress, type AddressRules } from '../net/address-rules.ts';
import { fetchJson } from '../net/fetch-json.ts';
import type { GuardedFetch } from '../net/guarded-fetch.ts';
import { Refusal } from '../refusal.ts';

/** What an OpenID provider publishes about itself, as far as it is used. */
export interface OidcEndpoints {
  /** To the character, as its ID tokens name it. */
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string | null;
  readonly jwksUri: string;
  /** How the client secret is shown: in the form, or in the header, which is the default. */
  readonly tokenAuthMethod: 'client_secret_basic' | 'client_secret_post';
  /** Whether callbacks always name the issuer (RFC 9207). */
  readonly issuerInCallback: boolean;
}

/** Issuers of Entra ID that stand for any organisation, or for private accounts (the number, too). */
const MANY_TENANTS =
  /^https:\/\/[^/]+\/(?:common|organizations|consumers|9188040d-6c67-4c5b-b112-36a304b66dad)(?:\/|$)/i;

/** @throws Refusal for an issuer behind which anyone may be */
export function requireOneTenant(issuer: string): void {
  if (MANY_TENANTS.test(issuer) || issuer.includes('{')) {
    throw new Refusal('issuer_of_many_tenants', { received: issuer });
  }
}

function readTokenAuthMethod(methods: unknown): OidcEndpoints['tokenAuthMethod'] {
  const offered: unknown[] = Array.isArray(methods) ? methods : ['client_secret_basic'];
  if (offered.includes('client_secret_basic')) return 'client_secret_basic';
  if (offered.includes('client_secret_post')) return 'client_secret_post';
  throw new Refusal('discovery_invalid', { expected: 'client_secret_basic or client_secret_post' });
}

function readEndpoints(document: Record<string, unknown>, rules: AddressRules) {
  const read = (name: string, isAllowed: typeof isServerAddress) => {
    const value = document[name];
    if (typeof value === 'string' && isAllowed(value, rules)) return value;
    throw new Refusal('discovery_invalid', { expected: name });
  };
  return {
    authorizationEndpoint: read('authorization_endpoint', isBrowserAddress),
    tokenEndpoint: read('token_endpoint', isServerAddress),
    userInfoEndpoint:
      document.userinfo_endpoint === undefined ? null : read('userinfo_endpoint', isServerAddress),
    jwksUri: read('jwks_uri', isServerAddress),
    tokenAuthMethod: readTokenAuthMethod(document.token_endpoint_auth_methods_supported),
    issuerInCallback: document.authorization_response_iss_parameter_supported === true,
  };
}

/**
 * Reads what an OpenID provider publishes. Source: OpenID Connect Discovery 1.0, 4.
 * @param issuer as its admin gave it; the address of the document is taken, too
 * @throws Refusal of the stage `discover`
 */
export async function discover(
  issuer: string,
  fetch: GuardedFetch,
  rules: AddressRules,
): Promise<OidcEndpoints> {
  const asked = issuer.trim().replace(/\/\.well-known\/openid-configuration$/, '');
  requireOneTenant(asked);
  const address = `${asked.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await fetchJson(fetch, address);
  const named = typeof document.issuer === 'string' ? document.issuer : '';
  requireOneTenant(named);
  // A slash at the end is easily lost when an address is copied; the document's own form counts.
  if (named !== asked && named !== `${asked}/`) {
    throw new Refusal('discovery_issuer_mismatch', { expected: asked, received: named });
  }
  return { issuer: named, ...readEndpoints(document, rules) };
}
