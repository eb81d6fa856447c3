import { findOwner } from '../identities.ts';
import { verifyOpenIdToken } from '../tokens/openid-token.ts';
import { invalidToken, unsupported, type LoginRequest, type ProvedLogin } from './proved-login.ts';

/** What `amr` says of a developer login. */
export const developerMethod = (provider: string, subject: string) =>
  `${provider}:${provider}:${subject}`;

/**
 * Proves a developer login by the token that GetOpenIdTokenForDeveloperIdentity gave the server.
 * @throws CognitoError NotAuthorizedException
 */
export function proveDeveloperLogin({ emulator, pool, token }: LoginRequest): ProvedLogin {
  const provider = pool.settings.DeveloperProviderName;
  if (provider === undefined) throw unsupported();
  const claims = verifyOpenIdToken(emulator, token);
  if (claims?.audience !== pool.id) throw invalidToken('It is not of this identity pool.');
  const [, , method = ''] = claims.amr;
  const subject = method.slice(developerMethod(provider, '').length);
  // A guest's token, or one for a person of a user pool, proves no developer login.
  if (subject === '' || method !== developerMethod(provider, subject)) throw unsupported();
  const owner = findOwner(emulator.store, pool.id, { provider, subject });
  if (owner?.id !== claims.subject) throw invalidToken('Its login was unlinked or merged.');
  return { provider, subject, claims: {}, mappingKey: provider, method, tags: claims.tags };
}
