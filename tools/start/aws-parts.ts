import { mkdir } from 'node:fs/promises';

import { addresses } from './environment.ts';
import type { StartOptions } from './options.ts';
import type { Secrets } from './secrets.ts';
import type { StateFolder } from './state-folder.ts';

/** The embedded Cognito's own account. */
export const ACCOUNT_ID = '000000000000';
export const FILES_BUCKET = 'gatehouse-files';
export const RECORDS_TABLE = 'gatehouse-records';

/** What the parts share to make temporary credentials, and to tell true ones. */
export const awsSecrets = ({ awsCredentialsKey }: Secrets) => ({
  AWS_LOCAL_CREDENTIALS_KEY: awsCredentialsKey,
});

/** Where the local account's roles are. Each part reads them again when they change. */
export async function rolesFolder(state: StateFolder): Promise<string> {
  const folder = state.at('aws', 'roles');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The settings by which the app, and every SDK, find what `--with aws` starts. */
export function awsEnvironment(
  options: StartOptions,
  identityPoolId: string,
  apiKey: string,
): Record<string, string> {
  const { cognito, s3 = '', dynamodb = '', appsync = '' } = addresses(options);
  return {
    AWS_ENDPOINT_URL_COGNITO_IDENTITY: cognito,
    AWS_ENDPOINT_URL_STS: cognito,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    IDENTITY_POOL_ID: identityPoolId,
    FILES_BUCKET,
    FILES_ORIGIN: s3,
    RECORDS_TABLE,
    APPSYNC_URL: `${appsync}/graphql`,
    APPSYNC_API_KEY: apiKey,
  };
}
