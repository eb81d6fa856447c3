import { optionalText, parseXml } from '../wire/parse-xml.ts';
import { readText } from '../body/receive-body.ts';
import { S3Error } from '../wire/s3-error.ts';
import { promisesFor, type Operation } from './operation.ts';

/** For setting up: the buckets of a running stack are given at its start. */
export const createBucket: Operation = {
  action: 's3:CreateBucket',
  async run(call) {
    const { bucket, records, region, response } = call;
    const promises = call.request.header('content-length') === undefined ? null : promisesFor(call);
    const body = promises === null ? '' : await readText(call.body(), promises, 4096);
    const location =
      body === ''
        ? undefined
        : optionalText(parseXml(body, 'CreateBucketConfiguration'), 'LocationConstraint');
    if (location !== undefined && location !== region) {
      throw new S3Error(
        'IllegalLocationConstraintException',
        `The ${location} location constraint is incompatible with this region.`,
      );
    }
    if (!(await records.createBucket(bucket, call.now()))) {
      throw new S3Error('BucketAlreadyOwnedByYou', 'Your previous request to create it succeeded.');
    }
    response.writeHead(200, { location: `/${bucket}` }).end();
  },
};

export const headBucket: Operation = {
  action: 's3:ListBucket',
  async run({ region, response }) {
    response.writeHead(200, { 'x-amz-bucket-region': region }).end();
  },
};

export const deleteBucket: Operation = {
  action: 's3:DeleteBucket',
  async run({ bucket, records, response }) {
    if (!(await records.deleteBucket(bucket))) {
      throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty');
    }
    response.writeHead(204).end();
  },
};
