import type { PolicyDocument } from '@gatehouse/iam-local/policy';

/** The tenant of a session: the tag that the server set, never one that a person can write. */
const TENANT = '${aws:PrincipalTag/tenant}';

/**
 * A session that the server keeps to itself. Credentials that it hands out have `read`: to write with
 * them would go round quota, scanner and undo.
 */
const WRITES = { StringEquals: { 'aws:PrincipalTag/access': 'write' } };

/** Files: every object below the tenant's own prefix, lists of it, and what the tenant publishes. */
export const filesPolicy = (bucket: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Read',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/tenants/${TENANT}/*`,
    },
    {
      Sid: 'List',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${bucket}`,
      Condition: { StringLike: { 's3:prefix': [`tenants/${TENANT}/*`, `public/${TENANT}/*`] } },
    },
    {
      Sid: 'Write',
      Effect: 'Allow',
      Action: [
        's3:PutObject',
        's3:DeleteObject',
        's3:AbortMultipartUpload',
        's3:ListMultipartUploadParts',
      ],
      Resource: `arn:aws:s3:::${bucket}/tenants/${TENANT}/*`,
      Condition: WRITES,
    },
    {
      Sid: 'Publish',
      Effect: 'Allow',
      Action: ['s3:PutObject', 's3:DeleteObject'],
      Resource: `arn:aws:s3:::${bucket}/public/${TENANT}/*`,
      Condition: WRITES,
    },
  ],
});

/**
 * Records: items whose hash key is the tenant. No Scan and no PartiQL, which have no leading keys;
 * Null says so once more, since ForAllValues holds when there are none.
 */
export const recordsPolicy = (tableArn: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: {
    Sid: 'Records',
    Effect: 'Allow',
    Action: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:BatchWriteItem',
    ],
    Resource: [tableArn, `${tableArn}/index/*`],
    Condition: {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': TENANT },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  },
});
