import type { PolicyDocument } from '@gatehouse/iam-local/policy';

/** The tenant of a session: the tag that the server set, never one that a person can write. */
const TENANT = '${aws:PrincipalTag/tenant}';

/** Files: every object below the tenant's own prefix, and lists of that prefix. */
export const filesPolicy = (bucket: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Objects',
      Effect: 'Allow',
      Action: [
        's3:GetObject',
        's3:PutObject',
        's3:DeleteObject',
        's3:AbortMultipartUpload',
        's3:ListMultipartUploadParts',
      ],
      Resource: `arn:aws:s3:::${bucket}/tenants/${TENANT}/*`,
    },
    {
      Sid: 'List',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${bucket}`,
      Condition: { StringLike: { 's3:prefix': `tenants/${TENANT}/*` } },
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
