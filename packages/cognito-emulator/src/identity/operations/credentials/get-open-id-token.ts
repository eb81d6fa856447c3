import type { GetOpenIdTokenInput, GetOpenIdTokenResponse } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { invalidParameter } from '../../../wire/errors.ts';
import { requireIdentity } from '../../identities.ts';
import { proveLogins } from '../../logins/prove-logins.ts';
import { requireIdentityPool } from '../../pools.ts';
import { resolveIdentity } from '../../resolve-identity.ts';
import { sessionTags } from '../../roles/session-tags.ts';
import { amrFrom, issueOpenIdToken } from '../../tokens/openid-token.ts';

const LIFETIME_SECONDS = 600;

export const getOpenIdToken = defineOperation<GetOpenIdTokenInput, GetOpenIdTokenResponse>(
  'GetOpenIdToken',
  async ({ emulator }, { IdentityId, Logins }) => {
    const { poolId } = requireIdentity(emulator.store, IdentityId);
    const pool = requireIdentityPool(emulator.store, poolId);
    if (!pool.settings.AllowClassicFlow) {
      throw invalidParameter('Basic (classic) flow is not enabled, please use enhanced flow.');
    }
    const logins = await proveLogins(emulator, pool, Logins);
    if (logins.some(({ provider }) => provider.includes(':saml-provider/'))) {
      throw invalidParameter('SAML providers are for the enhanced flow only.');
    }
    const { id } = await resolveIdentity(emulator, pool, logins, IdentityId);
    const claims = {
      subject: id,
      audience: pool.id,
      amr: amrFrom(logins),
      tags: sessionTags(pool, logins),
    };
    return { IdentityId: id, Token: await issueOpenIdToken(emulator, claims, LIFETIME_SECONDS) };
  },
);
