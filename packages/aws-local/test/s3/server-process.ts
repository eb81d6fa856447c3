/** An S3 in a process of its own, for tests that kill it: `node server-process.ts <folder>`. */
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { startS3 } from '../../src/s3/index.ts';

const [folder = '', accessKeyId = '', secretAccessKey = ''] = process.argv.slice(2);
const { url } = await startS3({
  port: 0,
  folder,
  credentials: createCredentials({ key: new Uint8Array(32).fill(9) }),
  roles: createRoles([]),
  buckets: ['files'],
  keyPair: { accessKeyId, secretAccessKey },
});
process.stdout.write(`${url}\n`);
// A parent may ask how much memory it takes, in bytes.
process.on('message', () => process.send?.(process.memoryUsage().rss));
