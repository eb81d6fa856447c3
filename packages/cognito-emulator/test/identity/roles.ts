import type { Role } from '@gatehouse/iam-local/roles';

const ACCOUNT = '000000000000';

export const roleArn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

export interface TrustOptions {
  readonly poolId: string;
  readonly amr?: 'authenticated' | 'unauthenticated';
  readonly tagSession?: boolean;
}

/** Trust in one identity pool, as AWS's guide writes it. */
export const trustPool = ({ poolId, amr, tagSession = true }: TrustOptions): Role['trust'] => ({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: ['sts:AssumeRoleWithWebIdentity', ...(tagSession ? ['sts:TagSession'] : [])],
    Condition: {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': poolId },
      ...(amr ? { 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr } } : {}),
    },
  },
});

/** A role that lets its sessions do these things everywhere. */
export const makeRole = (name: string, trust: Role['trust'], actions: string[] = []): Role => ({
  name,
  arn: roleArn(name),
  roleId: `AROA${Buffer.from(name).toString('hex').toUpperCase().padEnd(17, '0').slice(0, 17)}`,
  trust,
  policies:
    actions.length === 0
      ? {}
      : {
          own: {
            Version: '2012-10-17',
            Statement: { Effect: 'Allow', Action: actions, Resource: '*' },
          },
        },
});
