import { authorize } from '@gatehouse/iam-local/authorize';
import type { SessionClaims } from '@gatehouse/iam-local/credentials';
import { evaluateTrust, lintPolicy, parsePolicy, type Context } from '@gatehouse/iam-local/policy';
import { createRoles } from '@gatehouse/iam-local/roles';
import { describe, expect, it } from 'vitest';

import { allRoles, guestRole, tenantMemberRole, type Deployment } from '../src/roles.ts';

const deployment: Deployment = {
  region: 'eu-central-1',
  accountId: '000000000000',
  identityPoolId: 'eu-central-1:00000000-0000-4000-8000-000000000000',
  bucket: 'files',
  table: 'records',
};
const BUCKET = 'arn:aws:s3:::files';
const TABLE = 'arn:aws:dynamodb:eu-central-1:000000000000:table/records';
const COGNITO = 'cognito-identity.amazonaws.com';

const roles = createRoles(allRoles(deployment));
const [member, guest] = [tenantMemberRole(deployment), guestRole(deployment)];

interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: Context;
  readonly tags?: Record<string, string>;
  readonly guest?: boolean;
}

function decide({
  action,
  resource,
  context = {},
  tags = { tenant: 'a', access: 'write' },
  guest: isGuest = false,
}: Call) {
  const claims: SessionClaims = {
    roleArn: isGuest ? guest.arn : member.arn,
    sessionName: 'CognitoIdentityCredentials',
    tags: isGuest ? {} : tags,
    transitiveTagKeys: [],
    sessionPolicies: [],
    guest: isGuest,
    issuedAt: 0,
    expiresAt: 3600,
  };
  const principal = {
    kind: 'session',
    accessKeyId: 'ASIA',
    arn: 'arn:aws:sts::0',
    claims,
  } as const;
  return authorize({ principal, roles, action, resource, context }).decision;
}

const object = (action: string, key: string, more: Partial<Call> = {}) =>
  decide({ action: `s3:${action}`, resource: `${BUCKET}/${key}`, ...more });
const list = (prefix: string | undefined) =>
  decide({
    action: 's3:ListBucket',
    resource: BUCKET,
    context: prefix === undefined ? {} : { 's3:prefix': prefix },
  });
const records = (action: string, keys: string[], resource = TABLE) =>
  decide({ action: `dynamodb:${action}`, resource, context: { 'dynamodb:LeadingKeys': keys } });

describe('the roles of a deployment', () => {
  it('IC-03: are for one pool and one kind of identity each, and hold no trap', () => {
    for (const role of allRoles(deployment)) {
      expect(lintPolicy(role.trust, 'trust')).toEqual([]);
      for (const policy of Object.values(role.policies)) {
        expect(lintPolicy(parsePolicy(policy, 'identity'), 'identity')).toEqual([]);
      }
    }
    for (const [role, kind] of [
      [member, 'authenticated'],
      [guest, 'unauthenticated'],
    ] as const) {
      for (const action of ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession']) {
        for (const amr of ['authenticated', 'unauthenticated']) {
          const { decision } = evaluateTrust({
            trustPolicy: role.trust,
            action,
            principal: { kind: 'Federated', names: [COGNITO] },
            context: { [`${COGNITO}:aud`]: deployment.identityPoolId, [`${COGNITO}:amr`]: [amr] },
          });
          expect(decision).toBe(amr === kind ? 'allow' : 'implicitDeny');
        }
      }
    }
  });

  it('S3-02: a member reads and writes below the own prefix, and nothing else', () => {
    for (const action of ['GetObject', 'PutObject', 'DeleteObject', 'AbortMultipartUpload']) {
      expect(object(action, 'tenants/a/files/1')).toBe('allow');
      for (const key of ['tenants/b/files/1', 'tenants/a2/x', 'tenants/a', 'public/b/x', 'x']) {
        expect(object(action, key), key).toBe('implicitDeny');
      }
    }
    expect(object('PutObjectTagging', 'tenants/a/x')).toBe('implicitDeny');
    expect(object('PutBucketPolicy', '')).toBe('implicitDeny');
  });

  it('a session that is handed out reads and lists, and writes nothing', () => {
    const tags = { tenant: 'a', access: 'read' };
    expect(object('GetObject', 'tenants/a/x', { tags })).toBe('allow');
    for (const handedOut of [tags, { tenant: 'a' }]) {
      for (const action of ['PutObject', 'DeleteObject', 'AbortMultipartUpload']) {
        expect(object(action, 'tenants/a/x', { tags: handedOut })).toBe('implicitDeny');
        expect(object(action, 'public/a/x', { tags: handedOut })).toBe('implicitDeny');
      }
    }
  });

  it('a tenant publishes below its own name, and reads nothing there', () => {
    expect(object('PutObject', 'public/a/x')).toBe('allow');
    expect(object('DeleteObject', 'public/a/x')).toBe('allow');
    expect(object('PutObject', 'public/b/x')).toBe('implicitDeny');
    expect(object('PutObject', 'public/x')).toBe('implicitDeny');
  });

  it('S3-05: a tag that is empty, absent or a pattern opens nothing', () => {
    const tagged: Record<string, string>[] = [
      {},
      { tenant: '' },
      { tenant: '*' },
      { tenant: '?' },
      { tenant: '${aws:userid}' },
    ];
    for (const tags of tagged) {
      for (const key of ['tenants/a/x', 'tenants//x', 'tenants/x']) {
        expect(object('GetObject', key, { tags })).toBe('implicitDeny');
      }
    }
  });

  it('S3-03: a member lists the own prefix only', () => {
    for (const prefix of ['tenants/a/', 'tenants/a/files/', 'public/a/']) {
      expect(list(prefix), prefix).toBe('allow');
    }
    for (const prefix of [
      'tenants/b/',
      'public/b/',
      'public/',
      undefined,
      '',
      'tenants/a',
      'tenants/',
    ]) {
      expect(list(prefix), prefix).toBe('implicitDeny');
    }
  });

  it('DY-04: a member uses records of the own key, and neither Scan nor PartiQL', () => {
    for (const action of ['GetItem', 'PutItem', 'Query', 'BatchWriteItem']) {
      expect(records(action, ['a'])).toBe('allow');
      for (const keys of [['b'], ['a', 'b'], []]) {
        expect(records(action, keys), `${action} ${keys.join()}`).toBe('implicitDeny');
      }
    }
    expect(records('Query', ['b'], `${TABLE}/index/by-date`)).toBe('implicitDeny');
    for (const action of ['Scan', 'PartiQLSelect', 'DeleteTable']) {
      expect(records(action, ['a'])).toBe('implicitDeny');
    }
    const { policies } = tenantMemberRole({ ...deployment, table: undefined });
    expect(Object.keys(policies)).toEqual(['files']);
  });

  it('S3-19: a guest reads what is published, and writes nothing', () => {
    const asGuest = { guest: true };
    expect(object('GetObject', 'public/a', asGuest)).toBe('allow');
    expect(object('PutObject', 'public/a', asGuest)).toBe('implicitDeny');
    expect(object('GetObject', 'tenants/a/x', asGuest)).toBe('implicitDeny');
    expect(decide({ action: 's3:ListBucket', resource: BUCKET, guest: true })).toBe('implicitDeny');
  });
});
