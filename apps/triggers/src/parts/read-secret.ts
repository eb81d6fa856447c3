import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Asked once a call: the caller asks again by itself. */
const client = new SecretsManagerClient({ maxAttempts: 1 });

/**
 * The text of a secret, with the function's own role.
 * @param arn of a secret of Secrets Manager
 * @throws Error where the role may not read it, or where it has no text
 */
export async function readSecret(arn: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  if (SecretString === undefined) throw new Error('the secret has no text');
  return SecretString;
}
