import { createApi } from '@gatehouse/api/app';
import { createLambdaEntry, type LambdaEntry, refusal } from '@gatehouse/api/lambda';
import { createScim } from '@gatehouse/api/scim/app';
import { isDomainError } from '@gatehouse/domain/errors';
import { startComposition } from './src/server/composition.ts';
import { withSecrets } from './src/server/secret-settings.ts';

/**
 * The API and SCIM as one Lambda function, behind API Gateway. An environment serves one request at a time,
 * so it holds few connections; see docs/serverless.md for what that adds up to.
 */
const CONNECTIONS = 2;

let starting = begin();
// The first request hears of a failure, not the process.
starting.catch(() => undefined);

async function begin(): Promise<LambdaEntry> {
  const settings = await withSecrets(process.env, readSecret);
  const { deps } = await startComposition({ connections: CONNECTIONS, live: false, settings });
  const api = createApi(deps);
  const scim = createScim(deps);
  const answer = createLambdaEntry((path) => (path.startsWith('/scim/') ? scim : api));
  return async (event, context) => {
    const result = await answer(event, context);
    // Between two requests nothing runs: what goes out after the answer goes out now.
    await deps.db.flush();
    return result;
  };
}

/** With the function's own role. The SDK is loaded only where there is a secret to ask for. */
async function readSecret(arn: string): Promise<string> {
  const { GetSecretValueCommand, SecretsManagerClient } =
    await import('@aws-sdk/client-secrets-manager');
  const client = new SecretsManagerClient();
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  client.destroy();
  if (SecretString === undefined) throw new Error(`${arn} has no text`);
  return SecretString;
}

/** What API Gateway calls. */
export const handler: LambdaEntry = async (event, context) => {
  let entry: LambdaEntry;
  try {
    entry = await starting;
  } catch (error) {
    // The next request tries again.
    starting = begin();
    starting.catch(() => undefined);
    if (isDomainError(error) && error.code === 'service.unavailable') return refusal(error);
    throw error;
  }
  return entry(event, context);
};
