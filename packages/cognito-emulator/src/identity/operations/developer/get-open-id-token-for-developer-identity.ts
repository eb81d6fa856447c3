import type {
  GetOpenIdTokenForDeveloperIdentityInput,
  GetOpenIdTokenForDeveloperIdentityResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { invalidParameter } from '../../../wire/errors.ts';
import { linkDeveloperLogins, requireDeveloperLogin } from '../../developer-identity.ts';
import { developerMethod } from '../../logins/developer-login.ts';
import type { ProvedLogin } from '../../logins/proved-login.ts';
import { proveLogins } from '../../logins/prove-logins.ts';
import { requireIdentityPool } from '../../pools.ts';
import { resolveIdentity } from '../../resolve-identity.ts';
import { areValidTags, sessionTags } from '../../roles/session-tags.ts';
import { amrFrom, issueOpenIdToken } from '../../tokens/openid-token.ts';

const DEFAULT_SECONDS = 900;

export const getOpenIdTokenForDeveloperIdentity = defineOperation<
  GetOpenIdTokenForDeveloperIdentityInput,
  GetOpenIdTokenForDeveloperIdentityResponse
>('GetOpenIdTokenForDeveloperIdentity', async ({ emulator }, input) => {
  const { IdentityPoolId, IdentityId, Logins, PrincipalTags = {}, TokenDuration } = input;
  const pool = requireIdentityPool(emulator.store, IdentityPoolId);
  if (!areValidTags(PrincipalTags)) {
    throw invalidParameter('PrincipalTags has a key or value that no session tag can have.');
  }
  const { provider, subject } = requireDeveloperLogin(pool, Logins);
  const method = developerMethod(provider, subject);
  const own: ProvedLogin = {
    ...{ provider, subject, method },
    claims: {},
    mappingKey: provider,
    tags: PrincipalTags,
  };
  const others = Object.entries(Logins).filter(([name]) => name !== provider);
  const logins = [own, ...(await proveLogins(emulator, pool, Object.fromEntries(others)))];
  const { id } =
    IdentityId === undefined
      ? await resolveIdentity(emulator, pool, logins)
      : await linkDeveloperLogins(emulator, pool, IdentityId, logins);
  const claims = {
    subject: id,
    audience: pool.id,
    amr: amrFrom(logins),
    tags: sessionTags(pool, logins),
  };
  const lifetime = TokenDuration ?? DEFAULT_SECONDS;
  return { IdentityId: id, Token: await issueOpenIdToken(emulator, claims, lifetime) };
});
