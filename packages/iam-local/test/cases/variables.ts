import type { Context, PolicyDocument } from '../../src/policy/index.ts';
import { ALL, allow, BUCKET, deny, policy, request, type Case } from './case.ts';

const OWN = `${BUCKET}/tenants/\${aws:PrincipalTag/tenant}/*`;
const tag = (tenant: string): Context => ({ 'aws:PrincipalTag/tenant': tenant });

const read = (
  ...[name, pattern, key, context, expected]: readonly [
    name: string,
    pattern: string,
    key: string,
    context: Context,
    expected: Case['expected'],
  ]
): Case =>
  request(name, [allow({ Action: 's3:GetObject', Resource: pattern })], expected, {
    resource: `${BUCKET}/${key}`,
    context,
  });

const old = (statement: Parameters<typeof allow>[0]): PolicyDocument => ({
  Version: '2008-10-17',
  Statement: allow(statement),
});

const list = (
  name: string,
  condition: string,
  prefix: string | undefined,
  expected: Case['expected'],
) =>
  request(
    name,
    [
      allow({
        Action: 's3:ListBucket',
        Resource: BUCKET,
        Condition: { StringLike: { 's3:prefix': condition } },
      }),
    ],
    expected,
    {
      action: 's3:ListBucket',
      resource: BUCKET,
      context: { ...tag('a'), ...(prefix === undefined ? {} : { 's3:prefix': prefix }) },
    },
  );

const OWN_LIST = 'tenants/${aws:PrincipalTag/tenant}/*';

/** Variables: their values stand for themselves, and without a value nothing is allowed. */
export const VARIABLE_CASES: readonly Case[] = [
  read('own tag, own key', OWN, 'tenants/a/x', tag('a'), 'allow'),
  read('own tag, foreign key', OWN, 'tenants/b/x', tag('a'), 'implicitDeny'),
  read('own tag, key of a longer name', OWN, 'tenants/a2/x', tag('a'), 'implicitDeny'),
  read('own tag, no key below', OWN, 'tenants/a', tag('a'), 'implicitDeny'),
  read('own tag, climbing key', OWN, 'tenants/b/../a/x', tag('a'), 'implicitDeny'),
  read('no tag', OWN, 'tenants/a/x', {}, 'implicitDeny'),
  read('no tag, two slashes', OWN, 'tenants//x', {}, 'implicitDeny'),
  read('empty tag, two slashes', OWN, 'tenants//x', tag(''), 'implicitDeny'),
  read('empty tag, a key', OWN, 'tenants/a/x', tag(''), 'implicitDeny'),
  read('another tag only', OWN, 'tenants/a/x', { 'aws:PrincipalTag/team': 'a' }, 'implicitDeny'),
  read(
    'tag in another case of its key',
    OWN,
    'tenants/a/x',
    { 'aws:principaltag/TENANT': 'a' },
    'allow',
  ),
  read('tag in another case of its value', OWN, 'tenants/a/x', tag('A'), 'implicitDeny'),
  read('S3-05: tag *', OWN, 'tenants/b/x', tag('*'), 'implicitDeny'),
  read('S3-05: tag * and its literal key', OWN, 'tenants/*/x', tag('*'), 'allow'),
  read('S3-05: tag ?', OWN, 'tenants/b/x', tag('?'), 'implicitDeny'),
  read(
    'S3-05: tag with a variable',
    OWN,
    'tenants/b/x',
    { ...tag('${aws:userid}'), 'aws:userid': 'b' },
    'implicitDeny',
  ),
  read('S3-05: tag with an escape', OWN, 'tenants/b/x', tag('${*}'), 'implicitDeny'),
  read('tag with a slash', OWN, 'tenants/a/b/x', tag('a/b'), 'allow'),
  read('tag with a colon', OWN, 'tenants/a:b/x', tag('a:b'), 'allow'),
  read(
    'tag of an account in the middle of an ARN',
    `arn:aws:s3::\${aws:PrincipalTag/tenant}:files/*`,
    'tenants/a/x',
    tag(':files/tenants'),
    'implicitDeny',
  ),
  read('tag with dots', OWN, 'tenants/../x', tag('..'), 'allow'),
  read(
    'default, tag absent',
    `${BUCKET}/\${aws:PrincipalTag/tenant, 'none'}/*`,
    'none/x',
    {},
    'allow',
  ),
  read(
    'default, tag there',
    `${BUCKET}/\${aws:PrincipalTag/tenant, 'none'}/*`,
    'a/x',
    tag('a'),
    'allow',
  ),
  read(
    'default, tag there, key of the default',
    `${BUCKET}/\${aws:PrincipalTag/tenant, 'none'}/*`,
    'none/x',
    tag('a'),
    'implicitDeny',
  ),
  read(
    'two variables',
    `${BUCKET}/\${aws:PrincipalTag/tenant}/\${aws:PrincipalTag/team}/*`,
    'a/b/x',
    { ...tag('a'), 'aws:PrincipalTag/team': 'b' },
    'allow',
  ),
  read(
    'two variables, one absent',
    `${BUCKET}/\${aws:PrincipalTag/tenant}/\${aws:PrincipalTag/team}/*`,
    'a/b/x',
    tag('a'),
    'implicitDeny',
  ),
  read('${*} and a star', `${BUCKET}/\${*}/x`, '*/x', {}, 'allow'),
  read('${*} and another key', `${BUCKET}/\${*}/x`, 'a/x', {}, 'implicitDeny'),
  read('${?} and a question mark', `${BUCKET}/\${?}`, '?', {}, 'allow'),
  read('${?} and another key', `${BUCKET}/\${?}`, 'a', {}, 'implicitDeny'),
  read('${$} and a dollar', `${BUCKET}/\${$}{a}`, '${a}', {}, 'allow'),
  read(
    'identity id with its colon',
    `${BUCKET}/guests/\${cognito-identity.amazonaws.com:sub}/*`,
    'guests/eu-central-1:1/x',
    { 'cognito-identity.amazonaws.com:sub': 'eu-central-1:1' },
    'allow',
  ),
  read(
    'identity id of someone else',
    `${BUCKET}/guests/\${cognito-identity.amazonaws.com:sub}/*`,
    'guests/eu-central-1:2/x',
    { 'cognito-identity.amazonaws.com:sub': 'eu-central-1:1' },
    'implicitDeny',
  ),
  request(
    'a Deny whose variable has no value',
    [ALL, deny({ Action: '*', Resource: OWN })],
    'allow',
  ),
  request(
    'a Deny of all but the own, own',
    [ALL, deny({ Action: '*', NotResource: OWN })],
    'allow',
    { context: tag('a') },
  ),
  request(
    'a Deny of all but the own, foreign',
    [ALL, deny({ Action: '*', NotResource: OWN })],
    'explicitDeny',
    { context: tag('b') },
  ),
  request(
    'a Deny of all but the own, no tag',
    [ALL, deny({ Action: '*', NotResource: OWN })],
    'explicitDeny',
  ),
  request(
    'an Allow of all but the own, no tag',
    [allow({ Action: '*', NotResource: OWN })],
    'implicitDeny',
  ),
  request('version 2008: a variable is a text', [], 'implicitDeny', {
    identityPolicies: [old({ Action: 's3:GetObject', Resource: OWN })],
    context: tag('a'),
  }),
  request('version 2008: the text itself', [], 'allow', {
    identityPolicies: [old({ Action: 's3:GetObject', Resource: OWN })],
    resource: `${BUCKET}/tenants/\${aws:PrincipalTag/tenant}/x`,
    context: tag('a'),
  }),
  request(
    'a variable in an action is a text',
    [allow({ Action: 's3:${aws:PrincipalTag/tenant}', Resource: '*' })],
    'implicitDeny',
    { context: tag('GetObject') },
  ),

  list('S3-03: list of the own prefix', OWN_LIST, 'tenants/a/', 'allow'),
  list('S3-03: list below the own prefix', OWN_LIST, 'tenants/a/files/', 'allow'),
  list('S3-03: list of a foreign prefix', OWN_LIST, 'tenants/b/', 'implicitDeny'),
  list('S3-03: list without prefix', OWN_LIST, undefined, 'implicitDeny'),
  list('S3-03: list of the empty prefix', OWN_LIST, '', 'implicitDeny'),
  list('S3-03: list without the slash', OWN_LIST, 'tenants/a', 'implicitDeny'),
  list('S3-03: list of all tenants', OWN_LIST, 'tenants/', 'implicitDeny'),
  list('S3-03: list of a star', OWN_LIST, 'tenants/*', 'implicitDeny'),
  list(
    'a condition without the slash lists more',
    'tenants/${aws:PrincipalTag/tenant}*',
    'tenants/a2/',
    'allow',
  ),
  request('a list by the objects’ ARN', [], 'implicitDeny', {
    identityPolicies: [policy(allow({ Action: 's3:ListBucket', Resource: `${BUCKET}/*` }))],
    action: 's3:ListBucket',
    resource: BUCKET,
  }),
];
