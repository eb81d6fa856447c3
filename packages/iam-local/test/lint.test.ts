import { describe, expect, it } from 'vitest';

import {
  lintPolicy,
  type PolicyDocument,
  type PolicyKind,
  type Statement,
} from '../src/policy/index.ts';
import { allow, BUCKET, deny, policy, TABLE } from './cases/case.ts';

const KEYS = 'dynamodb:LeadingKeys';
const TENANT = '${aws:PrincipalTag/tenant}';
const AUD = 'cognito-identity.amazonaws.com:aud';
const AMR = 'cognito-identity.amazonaws.com:amr';
const POOL = 'eu-central-1:00000000-0000-4000-8000-000000000000';

const items = (Condition: Statement['Condition'], Action: string | string[] = 'dynamodb:Query') =>
  allow({ Action, Resource: TABLE, ...(Condition && { Condition }) });
const object = (Resource: string) => allow({ Action: 's3:GetObject', Resource });
const list = (prefix: string) =>
  allow({
    Action: 's3:ListBucket',
    Resource: BUCKET,
    Condition: { StringLike: { 's3:prefix': prefix } },
  });
const trust = (Condition: Statement['Condition']) =>
  allow({
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    ...(Condition && { Condition }),
  });
const bucket = (part: Omit<Statement, 'Effect' | 'Action'>) =>
  allow({ Action: 's3:GetObject', Resource: `${BUCKET}/public/*`, ...part });

const rules = (document: PolicyDocument, kind: PolicyKind) =>
  lintPolicy(document, kind).map(({ rule }) => rule);

const FOR_ALL = { 'ForAllValues:StringEquals': { [KEYS]: TENANT } };
const GOOD_TRUST = {
  StringEquals: { [AUD]: POOL },
  'ForAnyValue:StringLike': { [AMR]: 'authenticated' },
};

describe('what is valid and unsafe is found', () => {
  it.each<[string, Statement, PolicyKind, string[]]>([
    [
      'DY-03: LeadingKeys without Null',
      items(FOR_ALL, ['dynamodb:Query', 'dynamodb:Scan']),
      'identity',
      ['for-all-values-without-null'],
    ],
    [
      'LeadingKeys with Null of another key',
      items({ ...FOR_ALL, Null: { 'aws:userid': 'false' } }),
      'identity',
      ['for-all-values-without-null'],
    ],
    [
      'LeadingKeys with the wrong Null',
      items({ ...FOR_ALL, Null: { [KEYS]: 'true' } }),
      'identity',
      ['for-all-values-without-null'],
    ],
    [
      'LeadingKeys with Null',
      items({ ...FOR_ALL, Null: { 'DynamoDB:leadingkeys': false } }),
      'identity',
      [],
    ],
    ['LeadingKeys in a Deny', { ...items(FOR_ALL), Effect: 'Deny' }, 'identity', []],
    [
      'ForAnyValue on LeadingKeys',
      items({ 'ForAnyValue:StringEquals': { [KEYS]: TENANT } }),
      'identity',
      ['for-any-value-leading-keys'],
    ],
    [
      'a prefix without its slash',
      object(`${BUCKET}/tenants/${TENANT}*`),
      'identity',
      ['prefix-without-slash'],
    ],
    [
      'a literal prefix without its slash',
      object(`${BUCKET}/tenants/acme*`),
      'identity',
      ['prefix-without-slash'],
    ],
    ['two buckets', object(`${BUCKET}*`), 'identity', ['prefix-without-slash']],
    ['a prefix with its slash', object(`${BUCKET}/tenants/${TENANT}/*`), 'identity', []],
    ['a list without the slash', list(`tenants/${TENANT}*`), 'identity', ['prefix-without-slash']],
    ['a list with the slash', list(`tenants/${TENANT}/*`), 'identity', []],
    ['NotAction', allow({ NotAction: 'iam:*', Resource: '*' }), 'identity', ['everything-but']],
    ['NotResource', allow({ Action: 's3:*', NotResource: BUCKET }), 'identity', ['everything-but']],
    ['NotPrincipal', bucket({ NotPrincipal: { AWS: '*' } }), 'bucket', ['everything-but']],
    ['NotAction in a Deny', deny({ NotAction: 's3:*', Resource: '*' }), 'identity', []],
    [
      'IfExists',
      items({ StringEqualsIfExists: { 'aws:PrincipalTag/tenant': 'a' } }),
      'identity',
      ['if-exists'],
    ],
    [
      'a trust of any pool',
      trust({ 'ForAnyValue:StringLike': { [AMR]: 'authenticated' } }),
      'trust',
      ['any-identity-pool'],
    ],
    [
      'a trust of a pattern of pools',
      trust({ ...GOOD_TRUST, StringEquals: { [AUD]: 'eu-central-1:*' } }),
      'trust',
      ['any-identity-pool'],
    ],
    [
      'a trust by StringLike',
      trust({ StringLike: { [AUD]: POOL }, 'ForAnyValue:StringLike': { [AMR]: 'authenticated' } }),
      'trust',
      ['any-identity-pool'],
    ],
    [
      'a trust of guests and people',
      trust({ StringEquals: { [AUD]: POOL } }),
      'trust',
      ['guests-or-not'],
    ],
    [
      'a trust of any amr',
      trust({ StringEquals: { [AUD]: POOL }, 'ForAnyValue:StringLike': { [AMR]: '*' } }),
      'trust',
      ['guests-or-not'],
    ],
    [
      'a trust by ForAllValues',
      trust({
        StringEquals: { [AUD]: POOL },
        'ForAllValues:StringLike': { [AMR]: 'authenticated' },
      }),
      'trust',
      ['for-all-values-without-null', 'guests-or-not'],
    ],
    [
      'a trust without condition',
      trust(undefined),
      'trust',
      ['any-identity-pool', 'guests-or-not'],
    ],
    ['a trust of one pool and kind', trust(GOOD_TRUST), 'trust', []],
    [
      'a trust of a role',
      allow({ Principal: { AWS: 'arn:aws:iam::000000000000:role/a' }, Action: 'sts:AssumeRole' }),
      'trust',
      [],
    ],
    ['a public bucket', bucket({ Principal: '*' }), 'bucket', ['public-bucket']],
    ['a public bucket by AWS *', bucket({ Principal: { AWS: '*' } }), 'bucket', ['public-bucket']],
    [
      'a bucket for one role',
      bucket({ Principal: { AWS: 'arn:aws:iam::000000000000:role/a' } }),
      'bucket',
      [],
    ],
  ])('%s', (_, statement, kind, expected) => {
    expect(rules(policy(statement), kind)).toEqual(expected);
  });

  it('variables in version 2008-10-17, and the statement they are in', () => {
    const statements = [object(`${BUCKET}/public/*`), object(`${BUCKET}/tenants/${TENANT}/*`)];
    const document: PolicyDocument = { Version: '2008-10-17', Statement: statements };
    expect(lintPolicy(document, 'identity')).toEqual([
      { rule: 'variables-in-old-version', statement: 1, message: expect.stringContaining('2012') },
    ]);
    expect(rules(policy(...statements), 'identity')).toEqual([]);
  });
});
