import type { PrincipalElement, Statement } from '../../src/policy/index.ts';
import {
  ACCOUNT,
  ALL,
  allow,
  BUCKET,
  deny,
  policy,
  READ_ALL,
  request,
  ROLE,
  SESSION,
  type Case,
} from './case.ts';

const READ_B = allow({ Action: 's3:GetObject', Resource: `${BUCKET}/tenants/b/*` });
const DENY_READ = deny({ Action: 's3:GetObject', Resource: '*' });

const within = (
  name: string,
  session: readonly Statement[][],
  expected: Case['expected'],
  identity = [ALL],
) => request(name, identity, expected, { sessionPolicies: session.map((one) => policy(...one)) });

const bucket = (
  name: string,
  statement: Statement,
  expected: Case['expected'],
  { identity = [], session }: { identity?: Statement[]; session?: Statement[] } = {},
): Case =>
  request(name, identity, expected, {
    resourcePolicy: policy(statement),
    ...(session && { sessionPolicies: [policy(...session)] }),
  });

const to = (Principal: PrincipalElement) =>
  allow({ Principal, Action: 's3:GetObject', Resource: `${BUCKET}/*` });

/** Session policies and bucket policies beside those of the role. */
export const LAYER_CASES: readonly Case[] = [
  within('a session policy that allows', [[READ_ALL]], 'allow'),
  within('a session policy of another prefix', [[READ_B]], 'implicitDeny'),
  within('a session policy of everything widens nothing', [[ALL]], 'implicitDeny', [READ_B]),
  within('a session policy that denies', [[ALL, DENY_READ]], 'explicitDeny'),
  within(
    'a session policy that only denies something else',
    [[deny({ Action: 'sqs:*', Resource: '*' })]],
    'implicitDeny',
  ),
  within('two session policies, one allows', [[READ_B], [READ_ALL]], 'allow'),
  within('two session policies, one denies', [[READ_ALL], [DENY_READ]], 'explicitDeny'),
  within('a session policy under a role that denies', [[ALL]], 'explicitDeny', [ALL, DENY_READ]),

  bucket('a bucket policy alone, by role', to({ AWS: ROLE }), 'allow'),
  bucket('a bucket policy alone, by session', to({ AWS: SESSION }), 'allow'),
  bucket('a bucket policy alone, by everyone', to('*'), 'allow'),
  bucket('a bucket policy alone, by AWS *', to({ AWS: '*' }), 'allow'),
  bucket(
    'a bucket policy for someone else',
    to({ AWS: `arn:aws:iam::${ACCOUNT}:role/other` }),
    'implicitDeny',
  ),
  bucket(
    'a bucket policy for a role of another account',
    to({ AWS: 'arn:aws:iam::111111111111:role/member' }),
    'implicitDeny',
  ),
  bucket('a bucket policy for a service', to({ Service: 'lambda.amazonaws.com' }), 'implicitDeny'),
  bucket('a bucket policy that denies everyone', { ...to('*'), Effect: 'Deny' }, 'explicitDeny', {
    identity: [ALL],
  }),
  bucket(
    'a bucket policy that denies another',
    { ...to({ AWS: `arn:aws:iam::${ACCOUNT}:role/other` }), Effect: 'Deny' },
    'allow',
    { identity: [ALL] },
  ),
  bucket('a bucket policy beside a role that denies', to('*'), 'explicitDeny', {
    identity: [DENY_READ],
  }),
  bucket('a bucket policy by role, within the session policy', to({ AWS: ROLE }), 'allow', {
    session: [READ_ALL],
  }),
  bucket('a bucket policy by role, outside the session policy', to({ AWS: ROLE }), 'implicitDeny', {
    session: [READ_B],
  }),
  bucket('a bucket policy by session, outside the session policy', to({ AWS: SESSION }), 'allow', {
    session: [READ_B],
  }),
  bucket(
    'a bucket policy by session, denied by the session policy',
    to({ AWS: SESSION }),
    'explicitDeny',
    { session: [DENY_READ] },
  ),
  bucket(
    'a bucket policy that denies all but the role',
    { Effect: 'Deny', NotPrincipal: { AWS: [ROLE, SESSION] }, Action: '*', Resource: '*' },
    'allow',
    { identity: [ALL] },
  ),
  bucket(
    'a bucket policy that denies all but another role',
    {
      Effect: 'Deny',
      NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:role/other` },
      Action: '*',
      Resource: '*',
    },
    'explicitDeny',
    { identity: [ALL] },
  ),
];
