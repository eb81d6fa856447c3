import { invalidParameter } from '../../wire/errors.ts';
import type { Details } from './details.ts';
import { requireDetails, requireUrls } from './require-details.ts';

const CLIENT = ['client_id', 'client_secret', 'authorize_scopes'];
const URLS = ['attributes_url', 'authorize_url', 'token_url', 'oidc_issuer', 'jwks_uri'];

/** The provider's own addresses, unless others are given: that is how a stand-in is used here. */
function complete(given: Details, defaults: Details): Details {
  requireUrls(given, URLS);
  return { ...defaults, ...given };
}

/** Sign in with Google. */
export function googleDetails(given: Details): Details {
  requireDetails(given, CLIENT);
  return complete(given, {
    attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    oidc_issuer: 'https://accounts.google.com',
    token_request_method: 'POST',
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
  });
}

/** Login with Amazon. */
export function amazonDetails(given: Details): Details {
  requireDetails(given, CLIENT);
  return complete(given, {
    attributes_url: 'https://api.amazon.com/user/profile',
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://www.amazon.com/ap/oa',
    token_request_method: 'POST',
    token_url: 'https://api.amazon.com/auth/o2/token',
  });
}

/** Facebook: its addresses carry the version of its API. */
export function facebookDetails(given: Details): Details {
  requireDetails(given, CLIENT);
  const version = given.api_version ?? 'v17.0';
  if (!/^v\d{1,3}\.\d$/.test(version)) {
    throw invalidParameter('Invalid ProviderDetails: api_version is not a version.');
  }
  const graph = `https://graph.facebook.com/${version}`;
  return complete(given, {
    api_version: version,
    attributes_url: `${graph}/me?fields=`,
    attributes_url_add_attributes: 'true',
    authorize_url: `https://www.facebook.com/${version}/dialog/oauth`,
    token_request_method: 'GET',
    token_url: `${graph}/oauth/access_token`,
  });
}
