import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

enableCompileCache();
// What is kept has files of people in it.
process.umask(0o077);
const [{ startDynamoDb }, { startS3 }, { createCredentials }, { createRoles }] = await Promise.all([
  import('@gatehouse/aws-local/dynamodb'),
  import('@gatehouse/aws-local/s3'),
  import('@gatehouse/iam-local/credentials'),
  import('@gatehouse/iam-local/roles'),
]);

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({
  options: {
    ...{ 's3-port': text, bucket: text, 'dynamodb-port': text, table: text },
    ...{ folder: text, roles: text },
    'cors-origin': { type: 'string', default: [] as string[], multiple: true },
  },
});
const setting = (name: string): string => process.env[name] ?? '';

const key = Buffer.from(setting('AWS_LOCAL_CREDENTIALS_KEY'), 'base64');
const shared = {
  credentials: createCredentials({ key }),
  roles: createRoles(values.roles),
  keyPair: {
    accessKeyId: setting('AWS_ACCESS_KEY_ID'),
    secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
  },
  region: setting('AWS_REGION'),
  accountId: setting('AWS_ACCOUNT_ID'),
};
const running = await Promise.all([
  startS3({
    ...shared,
    port: Number(values['s3-port']),
    folder: join(values.folder, 's3'),
    buckets: [values.bucket],
    corsOrigins: values['cors-origin'],
  }),
  startDynamoDb({
    ...shared,
    port: Number(values['dynamodb-port']),
    folder: join(values.folder, 'dynamodb'),
    tables: [{ name: values.table, hashKey: 'pk', rangeKey: 'sk' }],
  }),
]);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all(running.map((one) => one.close())).finally(() => process.exit());
  });
}
console.log('ready');
