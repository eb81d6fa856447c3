import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';

enableCompileCache();
const [{ startAppSync }, { createCredentials }, { createRoles }, { appSyncApi }] =
  await Promise.all([
    import('@gatehouse/aws-local/appsync'),
    import('@gatehouse/iam-local/credentials'),
    import('@gatehouse/iam-local/roles'),
    import('@gatehouse/infra/appsync'),
  ]);

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { port: text, roles: text } });
const setting = (name: string): string => process.env[name] ?? '';
const clients = JSON.parse(setting('PUBLIC_CLIENTS')) as { readonly clientId: string }[];

const appSync = await startAppSync({
  ...appSyncApi({
    issuer: setting('COGNITO_ISSUER'),
    clientIds: clients.map(({ clientId }) => clientId),
    apiKeys: [{ id: setting('APPSYNC_API_KEY'), expires: Date.now() / 1000 + 365 * 86_400 }],
    apiOrigin: setting('APP_ORIGIN'),
  }),
  port: Number(values.port),
  region: setting('COGNITO_REGION'),
  accountId: setting('AWS_ACCOUNT_ID'),
  credentials: createCredentials({
    key: Buffer.from(setting('AWS_LOCAL_CREDENTIALS_KEY'), 'base64'),
  }),
  roles: createRoles(values.roles),
  keyPair: {
    accessKeyId: setting('AWS_ACCESS_KEY_ID'),
    secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void appSync.close().finally(() => process.exit()));
}
