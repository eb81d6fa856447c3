import type {
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
} from '@aws-sdk/client-sts';
import { TOKEN_ISSUER } from '../../../identity/tokens/openid-token.ts';
import { defineOperation } from '../../../operations/operation.ts';
import { allowsWebIdentity } from '../../../identity/roles/allows-web-identity.ts';
import { readWebIdentity } from '../../read-web-identity.ts';
import {
  issueSession,
  notAuthorizedTo,
  readSessionPolicy,
  refuseUnsupported,
  requireDuration,
} from '../../session.ts';

export const assumeRoleWithWebIdentity = defineOperation<
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse
>(
  'AssumeRoleWithWebIdentity',
  async ({ emulator }, input) => {
    refuseUnsupported(input, ['PolicyArns', 'ProviderId']);
    const { provider, principal, claims, tags } = await readWebIdentity(
      emulator,
      input.WebIdentityToken,
    );
    const role = (await emulator.iam.roles()).find(input.RoleArn);
    if (!role || !allowsWebIdentity({ role, provider, principal, claims, tags })) {
      throw notAuthorizedTo('sts:AssumeRoleWithWebIdentity');
    }
    const isOwn = provider === TOKEN_ISSUER;
    const session = await issueSession(
      emulator,
      role,
      requireDuration(role, input.DurationSeconds),
      {
        sessionName: input.RoleSessionName,
        tags: { ...tags },
        transitiveTagKeys: [],
        sessionPolicies: readSessionPolicy(input.Policy),
        // The scope-down is the enhanced flow's. Source: the guide's page on IAM roles.
        guest: false,
        ...(isOwn ? { identityId: claims.sub, identityPoolId: claims.aud } : {}),
        ...(claims.amr ? { amr: [...claims.amr] } : {}),
      },
    );
    return {
      ...session,
      SubjectFromWebIdentityToken: claims.sub,
      Provider: isOwn ? TOKEN_ISSUER : principal,
      Audience: claims.aud,
    };
  },
  { state: 'partial', note: 'without PolicyArns and ProviderId' },
);
