import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { verifySignature } from '@gatehouse/iam-local/sigv4';
import { BUCKET, createClient, DEPLOYMENT, KEY, TENANT } from './stage.ts';

const ROUNDS = 5000;

/** Processor milliseconds of checking one presigned URL with a session token. */
export async function measureSignature(): Promise<number> {
  const client = createClient('http://127.0.0.1:9');
  const command = new GetObjectCommand({ Bucket: BUCKET, Key: `tenants/${TENANT}/files/bench` });
  const { pathname, search, host } = new URL(await getSignedUrl(client, command));
  const request = { method: 'GET', path: pathname, query: search.slice(1), headers: { host } };
  const options = {
    ...{ service: 's3', region: DEPLOYMENT.region, now: Date.now() },
    credentials: createCredentials({ key: KEY }),
  };
  const check = () => {
    for (let round = 0; round < ROUNDS; round += 1) verifySignature(request, options);
  };
  // Once for the compiler.
  check();
  const before = process.cpuUsage();
  check();
  const { user, system } = process.cpuUsage(before);
  client.destroy();
  return (user + system) / 1000 / ROUNDS;
}
