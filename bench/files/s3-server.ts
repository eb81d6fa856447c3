/** An S3 in a process of its own. */
import { startS3 } from '@gatehouse/aws-local/s3';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { allRoles } from '@gatehouse/infra/roles';
import { BUCKET, DEPLOYMENT, KEY } from './stage.ts';

const { folder } = JSON.parse(process.argv[2] ?? '') as { folder: string };
const { url } = await startS3({
  port: 0,
  folder,
  credentials: createCredentials({ key: KEY }),
  roles: createRoles(allRoles(DEPLOYMENT)),
  buckets: [BUCKET],
  region: DEPLOYMENT.region,
  accountId: DEPLOYMENT.accountId,
});
process.send?.(url);
