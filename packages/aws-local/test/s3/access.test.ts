import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  DeleteObjectTaggingCommand,
  DeleteObjectsCommand,
  GetBucketAclCommand,
  GetBucketPolicyCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { authorize } from '@gatehouse/iam-local/authorize';
import { createRoles } from '@gatehouse/iam-local/roles';
import { allRoles } from '@gatehouse/infra/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, REGION, customRole, openLab, outcome, type Lab } from './lab.ts';

const Bucket = BUCKET;
const FOREIGN = 'tenants/B/secret';
const ABSENT = 'tenants/B/absent';

/** Everything that could reach one key, by name. */
const callsOn = (client: S3Client, Key: string): Record<string, () => Promise<unknown>> => {
  const named = { Bucket, Key };
  const UploadId = 'A'.repeat(32);
  return {
    get: () => client.send(new GetObjectCommand(named)),
    range: () => client.send(new GetObjectCommand({ ...named, Range: 'bytes=0-0' })),
    head: () => client.send(new HeadObjectCommand(named)),
    put: () => client.send(new PutObjectCommand({ ...named, Body: 'x' })),
    putIfAbsent: () => client.send(new PutObjectCommand({ ...named, Body: 'x', IfNoneMatch: '*' })),
    remove: () => client.send(new DeleteObjectCommand(named)),
    getTags: () => client.send(new GetObjectTaggingCommand(named)),
    putTags: () => client.send(new PutObjectTaggingCommand({ ...named, Tagging: { TagSet: [] } })),
    copyFrom: () =>
      client.send(
        new CopyObjectCommand({ Bucket, Key: 'tenants/A/copy', CopySource: `${Bucket}/${Key}` }),
      ),
    copyFromEncoded: () =>
      client.send(
        new CopyObjectCommand({
          Bucket,
          Key: 'tenants/A/copy',
          CopySource: encodeURIComponent(`${Bucket}/${Key}`),
        }),
      ),
    copyTo: () =>
      client.send(new CopyObjectCommand({ ...named, CopySource: `${Bucket}/tenants/A/own` })),
    create: () => client.send(new CreateMultipartUploadCommand(named)),
    part: () =>
      client.send(new UploadPartCommand({ ...named, UploadId, PartNumber: 1, Body: 'x' })),
    list: () => client.send(new ListPartsCommand({ ...named, UploadId })),
    complete: () =>
      client.send(
        new CompleteMultipartUploadCommand({
          ...named,
          UploadId,
          MultipartUpload: { Parts: [{ PartNumber: 1, ETag: 'x' }] },
        }),
      ),
    abort: () => client.send(new AbortMultipartUploadCommand({ ...named, UploadId })),
  };
};

describe('what policies decide', () => {
  let lab: Lab;
  beforeAll(async () => {
    const everything = { Effect: 'Allow', Action: 's3:*', Resource: '*' } as const;
    const own = (Action: string) =>
      ({ Effect: 'Allow', Action, Resource: `arn:aws:s3:::${BUCKET}/open/*` }) as const;
    lab = await openLab({
      roles: [
        customRole('everything', everything),
        customRole('reader', [own('s3:GetObject')]),
        customRole('tagged', [
          own('s3:PutObject'),
          {
            ...own('s3:GetObject'),
            Condition: { StringEquals: { 's3:ExistingObjectTag/state': 'open' } },
          },
        ]),
        customRole('headerOnly', [
          { ...own('s3:*'), Condition: { StringEquals: { 's3:authType': 'REST-HEADER' } } },
        ]),
      ],
      buckets: [
        BUCKET,
        {
          name: 'with-policy',
          policy: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Deny',
                Principal: '*',
                Action: 's3:DeleteObject',
                Resource: 'arn:aws:s3:::with-policy/*',
              },
              {
                Effect: 'Allow',
                Principal: { AWS: customRole('reader', []).arn },
                Action: 's3:GetObject',
                Resource: 'arn:aws:s3:::with-policy/shared/*',
              },
            ],
          },
        },
      ],
    });
    for (const Key of [FOREIGN, 'tenants/A/own', 'public/a', 'tenants/secret', 'open/x']) {
      await lab.root.send(new PutObjectCommand({ Bucket, Key, Body: 'secret' }));
    }
  });
  afterAll(() => lab.close());

  it.each(Object.keys(callsOn({} as S3Client, '')))(
    'S3-02 %s of a foreign key, there or not, is refused with the same answer',
    async (name) => {
      const call = async (Key: string) =>
        outcome(callsOn(lab.a, Key)[name]?.() ?? Promise.resolve());
      const answers = [await call(FOREIGN), await call(ABSENT)];
      const refusal = name === 'head' ? '403' : 'AccessDenied';
      expect(answers).toEqual([refusal, refusal]);
    },
  );

  it('S3-02 afterwards everything foreign is as it was, and nothing was copied', async () => {
    const found = await lab.root.send(new GetObjectCommand({ Bucket, Key: FOREIGN }));
    expect(await found.Body?.transformToString()).toBe('secret');
    const { Contents } = await lab.root.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'tenants/' }),
    );
    expect(Contents?.map(({ Key }) => Key)).toEqual(['tenants/A/own', FOREIGN, 'tenants/secret']);
  });

  it('S3-02 deleting many asks for each key', async () => {
    const Objects = [FOREIGN, ABSENT, 'tenants/A/../B/secret', 'x'.repeat(1025)].map((Key) => ({
      Key,
    }));
    const { Deleted, Errors } = await lab.a.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    );
    // The third is literally a key of A.
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['tenants/A/../B/secret']);
    expect(Errors?.map(({ Code }) => Code)).toEqual([
      'AccessDenied',
      'AccessDenied',
      'KeyTooLongError',
    ]);
  });

  it('S3-02 an upload of another key or tenant is not found by its id', async () => {
    const { UploadId } = await lab.b.send(
      new CreateMultipartUploadCommand({ Bucket, Key: 'tenants/B/up' }),
    );
    const part = { Bucket, Key: 'tenants/A/up', UploadId, PartNumber: 1, Body: 'x' };
    expect(await outcome(lab.a.send(new UploadPartCommand(part)))).toBe('NoSuchUpload');
    expect(await outcome(lab.a.send(new ListPartsCommand(part)))).toBe('NoSuchUpload');
    expect(await outcome(lab.a.send(new AbortMultipartUploadCommand(part)))).toBe('NoSuchUpload');
  });

  it('S3-02 copying a part is not there at all', async () => {
    const Key = 'tenants/A/parts';
    const { UploadId } = await lab.a.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const copy = new UploadPartCopyCommand({
      Bucket,
      Key,
      UploadId,
      PartNumber: 1,
      CopySource: `${Bucket}/${FOREIGN}`,
    });
    expect(await outcome(lab.a.send(copy))).toBe('NotImplemented');
    const { Parts = [] } = await lab.a.send(new ListPartsCommand({ Bucket, Key, UploadId }));
    expect(Parts).toEqual([]);
  });

  it('S3-02 a missing key is missing for those who may list, and forbidden for others', async () => {
    const missing = { Bucket, Key: 'tenants/A/missing' };
    expect(await outcome(lab.root.send(new GetObjectCommand(missing)))).toBe('NoSuchKey');
    // As on AWS: a list by prefix only is no list of the bucket.
    expect(await outcome(lab.a.send(new GetObjectCommand(missing)))).toBe('AccessDenied');
  });

  it('S3-02 a bucket that is not there is told apart by no one who may not use it', async () => {
    for (const [name, expected] of [
      ['absent-bucket', 'AccessDenied'],
      ['with-policy', 'AccessDenied'],
    ]) {
      const Key = 'tenants/A/x';
      expect(await outcome(lab.a.send(new GetObjectCommand({ Bucket: name, Key })))).toBe(expected);
      const many = new DeleteObjectsCommand({
        Bucket: 'absent-bucket',
        Delete: { Objects: [{ Key }] },
      });
      expect(await outcome(lab.a.send(many))).toBe('AccessDenied');
    }
    expect(await outcome(lab.a.send(new HeadBucketCommand({ Bucket: 'absent-bucket' })))).toBe(
      '403',
    );
  });

  it.each([
    'tenants/B/',
    undefined,
    '',
    'tenants/A',
    'tenants/',
    'tenants',
    '/tenants/A/',
    'tenants//A/',
    'tenants/A\u0301/',
    'tenants/a/',
    'tenants/%41/',
  ])('S3-03 a list by the prefix %j is refused', async (Prefix) => {
    const list = (more: object) =>
      outcome(lab.a.send(new ListObjectsV2Command({ Bucket, ...more })));
    expect(await list({ Prefix })).toBe('AccessDenied');
    expect(await list({ Prefix, StartAfter: 'tenants/A/', Delimiter: '/' })).toBe('AccessDenied');
  });

  it('S3-03 neither a start nor a token leads out of the own prefix', async () => {
    const list = async (more: object) => {
      const { Contents = [] } = await lab.a.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'tenants/A/', ...more }),
      );
      return Contents.map(({ Key }) => Key);
    };
    expect(await list({})).toEqual(['tenants/A/own']);
    expect(await list({ StartAfter: 'tenants/B/' })).toEqual([]);
    expect(await list({ StartAfter: 'a' })).toEqual(['tenants/A/own']);
    const forged = (text: string) => Buffer.from(text).toString('base64url');
    expect(await list({ ContinuationToken: forged('tenants/B/') })).toEqual([]);
    expect(await list({ ContinuationToken: forged('\0') })).toEqual(['tenants/A/own']);
  });

  it.each(['*', '?', '${aws:userid}', '', '**', 'A/../B', '../B', 'B\0'])(
    'S3-05 the tag %j opens no foreign key',
    async (tenant) => {
      const client = lab.asTenant(tenant);
      for (const Key of [FOREIGN, 'tenants/A/own', 'tenants/secret']) {
        expect(await outcome(client.send(new GetObjectCommand({ Bucket, Key })))).toBe(
          'AccessDenied',
        );
      }
      expect(
        await outcome(client.send(new ListObjectsV2Command({ Bucket, Prefix: 'tenants/B/' }))),
      ).toBe('AccessDenied');
    },
  );

  it('S3-05 a session without the tag reaches nothing', async () => {
    const client = lab.connect({ credentials: lab.issue({ tags: {} }) });
    for (const Key of ['tenants//x', 'tenants/A/own', FOREIGN]) {
      expect(await outcome(client.send(new GetObjectCommand({ Bucket, Key })))).toBe(
        'AccessDenied',
      );
    }
  });

  it('S3-19 a guest reads what is public, and nothing else', async () => {
    const guest = lab.asGuest();
    const send = (Key: string) => outcome(guest.send(new GetObjectCommand({ Bucket, Key })));
    expect(await send('public/a')).toBe('ok');
    expect(await send('tenants/A/own')).toBe('AccessDenied');
    expect(await send('public/../tenants/A/own')).toBe('AccessDenied');
    expect(
      await outcome(guest.send(new PutObjectCommand({ Bucket, Key: 'public/a', Body: 'x' }))),
    ).toBe('AccessDenied');
    expect(await outcome(guest.send(new DeleteObjectCommand({ Bucket, Key: 'public/a' })))).toBe(
      'AccessDenied',
    );
    expect(await outcome(guest.send(new ListObjectsV2Command({ Bucket, Prefix: 'public/' })))).toBe(
      'AccessDenied',
    );
  });

  it('S3-20 S3 decides as the shipped policies do', async () => {
    const deployment = { region: REGION, accountId: '000000000000', bucket: BUCKET };
    const roles = createRoles(allRoles({ ...deployment, identityPoolId: `${REGION}:0` }));
    const { sessionToken, accessKeyId, secretAccessKey } = lab.issue();
    const client = lab.connect({ credentials: { sessionToken, accessKeyId, secretAccessKey } });
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ roleArn: 'arn:aws:iam::000000000000:role/gatehouse-tenant-member', sessionName: 's' },
      ...{ tags: { tenant: 'A', access: 'write' }, transitiveTagKeys: [], sessionPolicies: [] },
      ...{ guest: false, issuedAt: now, expiresAt: now + 60 },
    };
    const principal = { kind: 'session', accessKeyId, arn: '', claims } as const;
    for (const Key of ['tenants/A/own', FOREIGN, 'public/a', 'tenants/secret']) {
      const { decision } = authorize({
        ...{ principal, roles, action: 's3:GetObject', context: {} },
        resource: `arn:aws:s3:::${BUCKET}/${Key}`,
      });
      const answer = await outcome(client.send(new GetObjectCommand({ Bucket, Key })));
      expect([Key, answer]).toEqual([Key, decision === 'allow' ? 'ok' : 'AccessDenied']);
    }
  });

  it('a Deny of the bucket policy holds for the account too, and its Allow for a role without a policy of its own', async () => {
    const put = (Key: string) =>
      lab.root.send(new PutObjectCommand({ Bucket: 'with-policy', Key, Body: 'x' }));
    await put('shared/x');
    await put('x');
    const remove = (client: S3Client) =>
      outcome(client.send(new DeleteObjectCommand({ Bucket: 'with-policy', Key: 'x' })));
    expect(await remove(lab.root)).toBe('AccessDenied');
    expect(await remove(lab.asRole('everything'))).toBe('AccessDenied');
    const reader = lab.asRole('reader');
    const get = (Key: string) =>
      outcome(reader.send(new GetObjectCommand({ Bucket: 'with-policy', Key })));
    expect(await get('shared/x')).toBe('ok');
    expect(await get('x')).toBe('AccessDenied');
  });

  it('a bucket policy that would be public keeps S3 from starting', async () => {
    const Statement = {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::open-bucket/*',
    } as const;
    const policy = { Version: '2012-10-17', Statement } as const;
    await expect(openLab({ buckets: [{ name: 'open-bucket', policy }] })).rejects.toThrow(
      /open to everyone/,
    );
  });

  it('policies see tags of the object and how a request was signed', async () => {
    const tagged = lab.asRole('tagged');
    const read = () => outcome(tagged.send(new GetObjectCommand({ Bucket, Key: 'open/x' })));
    expect(await read()).toBe('AccessDenied');
    const Tagging = { TagSet: [{ Key: 'state', Value: 'open' }] };
    await lab.root.send(new PutObjectTaggingCommand({ Bucket, Key: 'open/x', Tagging }));
    expect(await read()).toBe('ok');
    const copy = new CopyObjectCommand({ Bucket, Key: 'open/y', CopySource: `${Bucket}/open/x` });
    // Reading is allowed, reading and writing tags is not.
    expect(await outcome(tagged.send(copy))).toBe('AccessDenied');
    expect(
      await outcome(lab.asRole('headerOnly').send(new GetObjectCommand({ Bucket, Key: 'open/x' }))),
    ).toBe('ok');
  });

  it('a role that is gone or a session policy that is narrower counts at once', async () => {
    const gone = lab.asRole('gone');
    expect(await outcome(gone.send(new GetObjectCommand({ Bucket, Key: 'open/x' })))).toBe(
      'AccessDenied',
    );
    const sessionPolicies = [
      {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
      } as const,
    ];
    const narrow = lab.connect({ credentials: lab.issue({ sessionPolicies }) });
    expect(await outcome(narrow.send(new GetObjectCommand({ Bucket, Key: 'tenants/A/own' })))).toBe(
      'ok',
    );
    expect(
      await outcome(narrow.send(new PutObjectCommand({ Bucket, Key: 'tenants/A/own', Body: 'x' }))),
    ).toBe('AccessDenied');
  });

  it('refuses ACLs, other owners and whatever is not there', async () => {
    const Key = 'tenants/A/own';
    const put = (more: object) =>
      outcome(lab.a.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...more })));
    expect(await put({ ACL: 'public-read' })).toBe('AccessControlListNotSupported');
    expect(await put({ ACL: 'bucket-owner-full-control' })).toBe('ok');
    expect(await put({ GrantRead: 'uri=http://acs.amazonaws.com/groups/global/AllUsers' })).toBe(
      'NotImplemented',
    );
    expect(await put({ ExpectedBucketOwner: '111111111111' })).toBe('AccessDenied');
    expect(await put({ ServerSideEncryption: 'aws:kms' })).toBe('NotImplemented');
    expect(await put({ StorageClass: 'GLACIER' })).toBe('NotImplemented');
    expect(
      await outcome(lab.root.send(new GetObjectCommand({ Bucket, Key, VersionId: 'x' }))),
    ).toBe('NotImplemented');
    const others = [
      new ListBucketsCommand({}),
      new ListObjectsCommand({ Bucket }),
      new ListObjectVersionsCommand({ Bucket }),
      new ListMultipartUploadsCommand({ Bucket }),
      new GetBucketAclCommand({ Bucket }),
      new GetBucketPolicyCommand({ Bucket }),
      new PutBucketPolicyCommand({ Bucket, Policy: '{}' }),
      new DeleteBucketPolicyCommand({ Bucket }),
      new GetObjectAclCommand({ Bucket, Key }),
      new DeleteObjectTaggingCommand({ Bucket, Key }),
      new DeleteObjectCommand({ Bucket, Key, IfMatch: '"x"' }),
    ] as unknown as GetObjectCommand[];
    for (const command of others) {
      expect([command.constructor.name, await outcome(lab.root.send(command))]).toEqual([
        command.constructor.name,
        'NotImplemented',
      ]);
    }
    expect(await outcome(lab.root.send(new GetObjectCommand({ Bucket, Key })))).toBe('ok');
  });
});
