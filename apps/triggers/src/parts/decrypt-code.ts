import { buildDecrypt } from '@aws-crypto/decrypt-node';
// Past the index, which would bring a client of DynamoDB along.
import { KmsKeyringNode } from '@aws-crypto/kms-keyring-node/build/main/src/kms_keyring_node.js';
import { CommitmentPolicy } from '@aws-crypto/material-management-node';
import { env } from './env.ts';

/** Cognito writes messages without a commitment to their key, which the stricter policies refuse. */
const { decrypt } = buildDecrypt({
  commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT,
  maxEncryptedDataKeys: 1,
});

/**
 * Reads what Cognito hands to custom senders: a message of the AWS Encryption SDK.
 * @param code in base64
 * @param userPoolId the pool that it must be of
 * @throws Error where it is of another key or pool, or was changed
 */
export async function decryptCode(code: string, userPoolId: string): Promise<string> {
  if (env.CODES_KEY === undefined) throw new Error('CODES_KEY is not set');
  const keyring = new KmsKeyringNode({ keyIds: [env.CODES_KEY] });
  const { plaintext, messageHeader } = await decrypt(keyring, Buffer.from(code, 'base64'));
  if (messageHeader.encryptionContext['userpool-id'] !== userPoolId) {
    throw new Error('the code is of another user pool');
  }
  return plaintext.toString();
}
