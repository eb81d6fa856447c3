import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { ACCOUNT_ID, awsSecrets, FILES_BUCKET, RECORDS_TABLE, rolesFolder } from './aws-parts.ts';
import { addresses, baseEnvironment, keyPair, REGION } from './environment.ts';
import type { Stack } from './stack.ts';

/** Starts S3 and DynamoDB of this machine, in one process whose state survives a restart. */
export async function startAws(stack: Stack): Promise<void> {
  const { options, state, secrets } = stack;
  const logFile = state.log('aws');
  await stack.run({
    name: 'S3 and DynamoDB',
    args: [
      fileURLToPath(new URL('./aws.ts', import.meta.url)),
      ...['--s3-port', String(options.ports.s3), '--bucket', FILES_BUCKET],
      ...['--dynamodb-port', String(options.ports.dynamodb), '--table', RECORDS_TABLE],
      ...['--folder', state.at('aws'), '--roles', await rolesFolder(state)],
      ...['--cors-origin', addresses(options).app, '--cors-origin', addresses(options).spa],
    ],
    cwd: state.path,
    env: {
      ...baseEnvironment(options),
      ...keyPair(secrets),
      ...awsSecrets(secrets),
      // dynalite writes both into the ARNs of tables.
      AWS_REGION: REGION,
      AWS_ACCOUNT_ID: ACCOUNT_ID,
    },
    logFile,
    healthy: async () => (await readFile(logFile, 'utf8')).includes('ready'),
  });
}
