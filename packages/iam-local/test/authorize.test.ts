import { describe, expect, it } from 'vitest';

import { authorize } from '../src/authorize/authorize.ts';
import type { SessionClaims } from '../src/credentials/credentials.ts';
import type { Context, PolicyDocument, Statement } from '../src/policy/index.ts';
import { createRoles, type Role } from '../src/roles/roles.ts';
import type { Principal } from '../src/sigv4/index.ts';
import { ALL, allow, BUCKET, deny, policy, ROLE, SESSION } from './cases/case.ts';

const NOW = Date.UTC(2026, 10, 29, 12);

const member = (...statements: Statement[]): Role => ({
  name: 'member',
  arn: ROLE,
  roleId: 'AROA00000000000000000',
  trust: policy(allow({ Principal: { AWS: ROLE }, Action: 'sts:AssumeRole' })),
  policies: { one: policy(...statements) },
});

const session = (claims: Partial<SessionClaims> = {}): Principal => ({
  kind: 'session',
  accessKeyId: 'ASIA0000000000000000',
  arn: SESSION,
  claims: {
    roleArn: ROLE,
    sessionName: 'one',
    tags: { tenant: 'a' },
    transitiveTagKeys: [],
    sessionPolicies: [],
    guest: false,
    identityId: 'eu-central-1:1',
    identityPoolId: 'eu-central-1:2',
    amr: ['authenticated'],
    issuedAt: NOW / 1000 - 60,
    expiresAt: NOW / 1000 + 60,
    ...claims,
  },
});

function decide(
  statement: Statement,
  {
    principal = session(),
    action = 's3:GetObject',
    resource = `${BUCKET}/tenants/a/x`,
    context = {},
    resourcePolicy,
  }: {
    principal?: Principal;
    action?: string;
    resource?: string;
    context?: Context;
    resourcePolicy?: PolicyDocument;
  } = {},
) {
  const roles = createRoles([member(statement)]);
  return authorize({ principal, roles, action, resource, context, resourcePolicy, now: NOW })
    .decision;
}

const OWN = allow({ Action: 's3:*', Resource: `${BUCKET}/tenants/\${aws:PrincipalTag/tenant}/*` });
const when = (operator: string, key: string, value: string) =>
  allow({ Action: '*', Resource: '*', Condition: { [operator]: { [key]: value } } });

describe('a session of a role', () => {
  it('reads what its tag names', () => {
    expect(decide(OWN)).toBe('allow');
    expect(decide(OWN, { resource: `${BUCKET}/tenants/b/x` })).toBe('implicitDeny');
    expect(decide(OWN, { principal: session({ tags: {} }) })).toBe('implicitDeny');
    expect(decide(OWN, { principal: session({ tags: { TENANT: 'a' } }) })).toBe('allow');
  });

  it('cannot be told another tag by what a service says', () => {
    const context = { 'aws:PrincipalTag/tenant': 'b', 'AWS:principaltag/Tenant': 'b' };
    for (const tags of [{ tenant: 'a' }, {}] as Record<string, string>[]) {
      const principal = session({ tags });
      expect(decide(OWN, { principal, context, resource: `${BUCKET}/tenants/b/x` })).toBe(
        'implicitDeny',
      );
    }
  });

  it.each([
    ['StringEquals', 'aws:PrincipalArn', ROLE],
    ['StringEquals', 'aws:userid', 'AROA00000000000000000:one'],
    ['StringEquals', 'aws:PrincipalType', 'AssumedRole'],
    ['StringEquals', 'aws:PrincipalAccount', '000000000000'],
    ['DateEquals', 'aws:TokenIssueTime', '2026-11-29T11:59:00Z'],
    ['DateEquals', 'aws:CurrentTime', '2026-11-29T12:00:00Z'],
    ['NumericEquals', 'aws:EpochTime', String(NOW / 1000)],
    ['StringEquals', 'cognito-identity.amazonaws.com:sub', 'eu-central-1:1'],
    ['StringEquals', 'cognito-identity.amazonaws.com:aud', 'eu-central-1:2'],
    ['ForAnyValue:StringEquals', 'cognito-identity.amazonaws.com:amr', 'authenticated'],
  ])('%s %s is %s', (operator, key, value) => {
    expect(decide(when(operator, key, value))).toBe('allow');
  });

  it('sees the keys of the service', () => {
    const statement = when('StringEquals', 's3:prefix', 'a/');
    expect(decide(statement, { context: { 's3:prefix': 'a/' } })).toBe('allow');
    expect(decide(statement, { context: { 's3:prefix': 'b/' } })).toBe('implicitDeny');
  });

  it('ends for sessions from before a revocation', () => {
    const revoked = deny({
      Action: '*',
      Resource: '*',
      Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-11-29T11:59:30Z' } },
    });
    const roles = createRoles([member(ALL, revoked)]);
    const ask = (principal: Principal) =>
      authorize({
        principal,
        roles,
        action: 's3:GetObject',
        resource: BUCKET,
        context: {},
        now: NOW,
      });
    expect(ask(session()).decision).toBe('explicitDeny');
    expect(ask(session({ issuedAt: NOW / 1000 })).decision).toBe('allow');
  });

  it('may nothing when its role is gone', () => {
    const principal = session({ roleArn: `${ROLE}-gone` });
    expect(decide(ALL, { principal })).toBe('implicitDeny');
  });

  it('is limited by its session policies', () => {
    const principal = session({
      sessionPolicies: [policy(allow({ Action: 's3:Get*', Resource: '*' }))],
    });
    expect(decide(ALL, { principal })).toBe('allow');
    expect(decide(ALL, { principal, action: 's3:PutObject' })).toBe('implicitDeny');
  });

  it('may what a bucket policy lets its role do', () => {
    const statement = allow({ Action: 'sqs:*', Resource: '*' });
    const open = (AWS: string) =>
      policy(allow({ Principal: { AWS }, Action: 's3:*', Resource: '*' }));
    expect(decide(statement, { resourcePolicy: open(ROLE) })).toBe('allow');
    expect(decide(statement, { resourcePolicy: open(SESSION) })).toBe('allow');
    expect(decide(statement, { resourcePolicy: open(`${ROLE}-other`) })).toBe('implicitDeny');
  });
});

describe('a guest', () => {
  const guest = session({ guest: true, amr: ['unauthenticated'] });

  it('IP-25: may not ask other services, whatever the role says', () => {
    for (const action of [
      'secretsmanager:GetSecretValue',
      'iam:CreateUser',
      'sts:AssumeRole',
      'ssm:GetParameter',
      'rds-data:ExecuteStatement',
      'ec2:RunInstances',
      'kms:DeleteAlias',
    ]) {
      expect(decide(ALL, { principal: guest, action, resource: '*' }), action).toBe('implicitDeny');
      expect(decide(ALL, { action, resource: '*' }), action).toBe('allow');
    }
  });

  it('may what its role says within the scope', () => {
    const published = allow({ Action: 's3:GetObject', Resource: `${BUCKET}/public/*` });
    const ask = (action: string, key: string) =>
      decide(published, { principal: guest, action, resource: `${BUCKET}/${key}` });
    expect(ask('s3:GetObject', 'public/a')).toBe('allow');
    expect(ask('s3:PutObject', 'public/a')).toBe('implicitDeny');
    expect(ask('s3:GetObject', 'tenants/a/x')).toBe('implicitDeny');
  });
});

describe('the account itself', () => {
  const root: Principal = { kind: 'root', accessKeyId: 'LKIA0000000000000000' };

  it('may everything but what a bucket policy denies everyone', () => {
    const nothing = deny({ Action: '*', Resource: '*' });
    expect(decide(nothing, { principal: root })).toBe('allow');
    const resourcePolicy = policy(deny({ Principal: '*', Action: 's3:*', Resource: '*' }));
    expect(decide(nothing, { principal: root, resourcePolicy })).toBe('explicitDeny');
  });
});
