import { S3Client } from '@aws-sdk/client-s3';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { tenantMemberRole } from '@gatehouse/infra/roles';

export const BUCKET = 'gatehouse-files';
/** 32 bytes that all servers of a run share. */
export const KEY = new Uint8Array(32).fill(7);
export const TENANT = '0197c1f0-0000-7000-8000-000000000001';

export const DEPLOYMENT = {
  region: 'us-east-1',
  accountId: '000000000000',
  identityPoolId: 'us-east-1:00000000-0000-4000-8000-000000000000',
  bucket: BUCKET,
};

/** Credentials of a session that writes files of the tenant, for an hour. */
export function issueSession() {
  const now = Math.floor(Date.now() / 1000);
  return createCredentials({ key: KEY }).issue({
    roleArn: tenantMemberRole(DEPLOYMENT).arn,
    sessionName: 'bench',
    tags: { tenant: TENANT, access: 'write' },
    transitiveTagKeys: [],
    sessionPolicies: [],
    guest: false,
    issuedAt: now,
    expiresAt: now + 3600,
  });
}

/** A client of a server, as the product's own is set up. */
export const createClient = (endpoint: string): S3Client =>
  new S3Client({
    region: DEPLOYMENT.region,
    endpoint,
    credentials: issueSession(),
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });

/** Seconds that something takes. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1000;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
