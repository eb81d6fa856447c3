import type { PolicyDocument } from '@gatehouse/iam-local/policy';

/** Who of an identity pool may take a role. */
export type IdentityKind = 'authenticated' | 'unauthenticated';

/**
 * Trust in one identity pool and one kind of its identities, nothing else. `aud` and `amr` are both
 * needed: without the first any pool of any account may take the role, without the second any guest.
 */
export const trustIdentities = (identityPoolId: string, kind: IdentityKind): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
    Condition: {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId },
      'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': kind },
    },
  },
});
