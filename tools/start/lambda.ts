import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { startGateway } from '@gatehouse/aws-local/gateway';
import { startLambda } from '@gatehouse/aws-local/lambda';

import { ROOT } from './root.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, settings: { type: 'string', default: '' } },
});
// A function finds the settings that it is given, and nothing of this process.
const names = ['NODE_ENV', ...values.settings.split(',')];
const environment = Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));

const lambda = startLambda({
  functions: {
    api: { file: join(ROOT, 'apps', 'web', 'lambda.ts'), environment, timeoutSeconds: 29 },
  },
});
const gateway = await startGateway({
  port: Number(values.port),
  type: 'http',
  lambda,
  // The API verifies what it is shown itself: sessions, tokens and keys.
  routes: [
    { route: 'ANY /api/v1/{proxy+}', function: 'api' },
    { route: 'ANY /scim/v2/{proxy+}', function: 'api' },
  ],
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([gateway.close(), lambda.close()]).finally(() => process.exit());
  });
}
console.log('ready');
