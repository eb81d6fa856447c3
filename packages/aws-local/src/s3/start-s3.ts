import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintPolicy, parsePolicy } from '@gatehouse/iam-local/policy';
import { requireKeyPair } from '@gatehouse/iam-local/sigv4';
import { listen, type Running } from '../server/listen.ts';
import { defaultCorsRules } from './access/cors.ts';
import type { BucketDefinition, S3Options } from './options.ts';
import { serveRequest, type Service } from './serve-request.ts';
import { FileStore } from './store/file-store.ts';
import { RecordStore } from './store/record-store.ts';
import { requireBucketName } from './wire/s3-request.ts';

/** The policy of a bucket. @throws TypeError when it would open the bucket to everyone */
function readPolicy({ name, policy }: BucketDefinition) {
  const parsed = parsePolicy(policy, 'bucket');
  const [finding] = lintPolicy(parsed, 'bucket');
  if (finding) throw new TypeError(`policy of bucket ${name}: ${finding.message}`);
  return [name, parsed] as const;
}

/**
 * Starts a small S3 on loopback: signatures, session tokens and policies are checked as on AWS.
 *
 * @returns the endpoint for the SDK
 * @throws when the port is in use, the folder can't be written, or a bucket's policy is unsafe
 */
export async function startS3(options: S3Options): Promise<Running> {
  const { folder, credentials, roles, keyPair, now = Date.now, corsOrigins = [] } = options;
  const buckets = options.buckets.map((one) => (typeof one === 'string' ? { name: one } : one));
  const bucketPolicies = new Map(
    buckets.filter(({ policy }) => policy !== undefined).map(readPolicy),
  );
  const corsRules = new Map(buckets.map(({ name, cors }) => [name, cors] as const));
  const fallback = defaultCorsRules(corsOrigins);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const records = new RecordStore(join(folder, 'records'));
  const files = new FileStore(folder);
  const known = records.listFiles();
  files.sweep((file) => known.has(file));
  for (const { name } of buckets) await records.createBucket(requireBucketName(name), now());
  const service: Service = {
    records,
    files,
    now,
    report: options.report ?? console.error,
    accountId: options.accountId ?? '000000000000',
    policies: { roles, bucketPolicies, now },
    signatures: {
      service: 's3',
      region: options.region ?? 'us-east-1',
      credentials,
      keyPair: keyPair && requireKeyPair(keyPair),
    },
    corsRules: (bucket) => corsRules.get(bucket) ?? fallback,
  };
  const running = await listen(
    options.port,
    (message, response) => void serveRequest({ message, response, service }),
    // A body is asked for once it is known that it will be taken; it may be gigabytes on a slow line.
    { answersExpect: true, requestTimeoutMs: 3_600_000 },
  );
  return {
    url: running.url,
    async close() {
      await running.close();
      await records.close();
    },
  };
}
