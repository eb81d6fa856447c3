import { ALL, allow, BUCKET, deny, policy, READ_ALL, request, TABLE, type Case } from './case.ts';

const act = (action: string, element: object, expected: Case['expected']): Case =>
  request(
    `${action} by ${JSON.stringify(element)}`,
    [allow({ Resource: '*', ...element })],
    expected,
    {
      action,
      resource: action.startsWith('dynamodb') ? TABLE : `${BUCKET}/tenants/a/x`,
    },
  );

const on = (resource: string, element: object, expected: Case['expected']): Case =>
  request(
    `${resource} in ${JSON.stringify(element)}`,
    [allow({ Action: '*', ...element })],
    expected,
    {
      resource,
    },
  );

/** What READ_ALL allows. */
const READING = { Action: 's3:GetObject', Resource: `${BUCKET}/*` };
const X = `${BUCKET}/tenants/a/x`;

/** Effect, Action and Resource, with their Not… forms. */
export const ELEMENT_CASES: readonly Case[] = [
  request('no policy', [], 'implicitDeny'),
  request('an Allow', [READ_ALL], 'allow'),
  request('another action', [READ_ALL], 'implicitDeny', { action: 's3:PutObject' }),
  request('a Deny beside an Allow', [READ_ALL, deny(READING)], 'explicitDeny'),
  request('a Deny before an Allow', [deny(READING), ALL], 'explicitDeny'),
  request(
    'a Deny of another action',
    [ALL, deny({ Action: 's3:PutObject', Resource: '*' })],
    'allow',
  ),
  request(
    'a Deny of another key',
    [ALL, deny({ Action: '*', Resource: `${BUCKET}/b/*` })],
    'allow',
  ),
  request('a Deny alone', [deny({ Action: '*', Resource: '*' })], 'explicitDeny'),
  request('a Deny in another policy', [], 'explicitDeny', {
    identityPolicies: [policy(ALL), policy(deny({ Action: 's3:*', Resource: '*' }))],
  }),
  request('an Allow in another policy', [], 'allow', {
    identityPolicies: [policy(allow({ Action: 'sqs:*', Resource: '*' })), policy(READ_ALL)],
  }),
  request('one statement, no list', [], 'allow', {
    identityPolicies: [{ Version: '2012-10-17', Statement: READ_ALL }],
  }),

  act('s3:GetObject', { Action: 's3:GetObject' }, 'allow'),
  act('s3:GetObject', { Action: 'S3:getobject' }, 'allow'),
  act('S3:GETOBJECT', { Action: 's3:GetObject' }, 'allow'),
  act('s3:GetObject', { Action: 's3:Get*' }, 'allow'),
  act('s3:GetObject', { Action: 's3:*Object' }, 'allow'),
  act('s3:GetObject', { Action: 's3:G?tObject' }, 'allow'),
  act('s3:GetObject', { Action: 's3:Get?bjec' }, 'implicitDeny'),
  act('s3:GetObject', { Action: 's3:GetObjectTagging' }, 'implicitDeny'),
  act('s3:GetObjectTagging', { Action: 's3:GetObject' }, 'implicitDeny'),
  act('s3:GetObject', { Action: 's3:*' }, 'allow'),
  act('s3:GetObject', { Action: '*' }, 'allow'),
  act('s3:GetObject', { Action: 'dynamodb:*' }, 'implicitDeny'),
  act('dynamodb:GetItem', { Action: ['s3:*', 'dynamodb:GetItem'] }, 'allow'),
  act('dynamodb:Scan', { Action: ['dynamodb:GetItem', 'dynamodb:Query'] }, 'implicitDeny'),
  act('dynamodb:Scan', { Action: 'dynamodb:[SG]*' }, 'implicitDeny'),
  act('s3:GetObject', { NotAction: 's3:PutObject' }, 'allow'),
  act('s3:PutObject', { NotAction: 's3:PutObject' }, 'implicitDeny'),
  act('s3:PutObject', { NotAction: ['S3:put*', 's3:Delete*'] }, 'implicitDeny'),
  act('dynamodb:Scan', { NotAction: 's3:*' }, 'allow'),

  on(X, { Resource: X }, 'allow'),
  on(X, { Resource: '*' }, 'allow'),
  on(X, { Resource: BUCKET }, 'implicitDeny'),
  on(X, { Resource: `${BUCKET}/*` }, 'allow'),
  on(X, { Resource: `${BUCKET}/tenants/a/*` }, 'allow'),
  on(X, { Resource: `${BUCKET}/tenants/A/*` }, 'implicitDeny'),
  on(X, { Resource: `${BUCKET}/tenants/*/x` }, 'allow'),
  on(X, { Resource: `${BUCKET}/*/x` }, 'allow'),
  on(X, { Resource: `${BUCKET}/tenants/?/x` }, 'allow'),
  on(X, { Resource: `${BUCKET}/tenants/??/x` }, 'implicitDeny'),
  on(X, { Resource: `${BUCKET}/tenants/a/` }, 'implicitDeny'),
  on(X, { Resource: `${BUCKET}/tenants/a/x?` }, 'implicitDeny'),
  on(X, { Resource: `${BUCKET}/tenants/a/x*` }, 'allow'),
  on(X, { Resource: `${BUCKET}*` }, 'allow'),
  on(`${BUCKET}2/x`, { Resource: `${BUCKET}*` }, 'allow'),
  on(`${BUCKET}2/x`, { Resource: `${BUCKET}/*` }, 'implicitDeny'),
  on(`${BUCKET}/tenants/acme2/x`, { Resource: `${BUCKET}/tenants/acme*` }, 'allow'),
  on(`${BUCKET}/tenants/acme2/x`, { Resource: `${BUCKET}/tenants/acme/*` }, 'implicitDeny'),
  on(`${BUCKET}/a.b`, { Resource: `${BUCKET}/a?b` }, 'allow'),
  on(`${BUCKET}/axb`, { Resource: `${BUCKET}/a.b` }, 'implicitDeny'),
  on(`${BUCKET}/a(b)[c]+$^`, { Resource: `${BUCKET}/a(b)[c]+$^` }, 'allow'),
  on(`${BUCKET}/eu-central-1:0/x`, { Resource: `${BUCKET}/*/x` }, 'allow'),
  on(X, { Resource: 'arn:aws:s3:::*' }, 'allow'),
  on(X, { Resource: ['arn:aws:s3:::other/*', `${BUCKET}/tenants/a/*`] }, 'allow'),
  on(X, { Resource: `arn:aws:s3:eu-central-1:*:files/*` }, 'implicitDeny'),
  on(X, { Resource: 'arn:aws:s3*' }, 'implicitDeny'),
  on(X, { Resource: '**' }, 'implicitDeny'),
  on(X, { NotResource: `${BUCKET}/tenants/b/*` }, 'allow'),
  on(X, { NotResource: `${BUCKET}/tenants/a/*` }, 'implicitDeny'),
  on(X, { NotResource: [`${BUCKET}/tenants/b/*`, X] }, 'implicitDeny'),
  request(
    'a Deny of everything but one prefix, inside',
    [ALL, deny({ Action: '*', NotResource: `${BUCKET}/tenants/a/*` })],
    'allow',
  ),
  request(
    'a Deny of everything but one prefix, outside',
    [ALL, deny({ Action: '*', NotResource: `${BUCKET}/tenants/b/*` })],
    'explicitDeny',
  ),
  request(
    'a Deny of all but reading',
    [ALL, deny({ NotAction: 's3:Get*', Resource: '*' })],
    'allow',
  ),
  request(
    'a Deny of all but reading, to a writer',
    [ALL, deny({ NotAction: 's3:Get*', Resource: '*' })],
    'explicitDeny',
    { action: 's3:PutObject' },
  ),
];
