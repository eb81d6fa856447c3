import { createHash } from 'node:crypto';

import type { PolicyDocument } from '@gatehouse/iam-local/policy';
import type { Role } from '@gatehouse/iam-local/roles';

import { filesPolicy, recordsPolicy } from './tenant-member.ts';
import { trustIdentities } from './trust.ts';

/** What the roles are made for. */
export interface Deployment {
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  readonly identityPoolId: string;
  /** Bucket of files. */
  readonly bucket: string;
  /** DynamoDB table of records; without it no one may use any. */
  readonly table?: string | undefined;
}

/**
 * People of a tenant, with what they do there: its files and its records. One role, since an
 * identity pool gives every identity of a developer provider the same one.
 */
export function tenantMemberRole(deployment: Deployment): Role {
  const { region, accountId, bucket, table } = deployment;
  const tableArn = `arn:aws:dynamodb:${region}:${accountId}:table/${table}`;
  const policies: Record<string, PolicyDocument> = { files: filesPolicy(bucket) };
  if (table !== undefined) policies.records = recordsPolicy(tableArn);
  return toRole('gatehouse-tenant-member', deployment, {
    trust: trustIdentities(deployment.identityPoolId, 'authenticated'),
    policies,
  });
}

/** Guests: what a tenant published, to read. */
export const guestRole = (deployment: Deployment): Role =>
  toRole('gatehouse-guest', deployment, {
    trust: trustIdentities(deployment.identityPoolId, 'unauthenticated'),
    policies: {
      published: {
        Version: '2012-10-17',
        Statement: {
          Sid: 'Published',
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: `arn:aws:s3:::${deployment.bucket}/public/*`,
        },
      },
    },
  });

/** Every role that identities of the pool may take. The local stack and the deployment read these. */
export const allRoles = (deployment: Deployment): readonly Role[] => [
  tenantMemberRole(deployment),
  guestRole(deployment),
];

function toRole(
  name: string,
  { accountId }: Deployment,
  policies: { trust: PolicyDocument; policies: Record<string, PolicyDocument> },
): Role {
  const arn = `arn:aws:iam::${accountId}:role/${name}`;
  // AWS gives a role its id; locally it follows from the name, so that a restart changes none.
  const roleId = `AROA${createHash('sha256').update(arn).digest('hex').slice(0, 17).toUpperCase()}`;
  return { name, arn, roleId, ...policies };
}
