import { defineOperation } from '../../../operations/operation.ts';
import { decrypt, toKeyArn } from '../../../encryption/kms-keys.ts';

/** As the JSON protocol has it. */
interface DecryptRequest {
  /** In base64. */
  readonly CiphertextBlob: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
  readonly KeyId?: string;
}

interface DecryptResponse {
  readonly KeyId: string;
  readonly Plaintext: Uint8Array;
  readonly EncryptionAlgorithm: 'SYMMETRIC_DEFAULT';
}

export const decryptOperation = defineOperation<DecryptRequest, DecryptResponse>(
  'Decrypt',
  ({ emulator }, { CiphertextBlob, EncryptionContext = {}, KeyId }) => {
    const { arn, plaintext } = decrypt(
      emulator,
      Buffer.from(CiphertextBlob, 'base64'),
      EncryptionContext,
      KeyId === undefined ? undefined : toKeyArn(emulator, KeyId),
    );
    return Promise.resolve({
      KeyId: arn,
      Plaintext: plaintext,
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
  },
  { state: 'partial', note: 'of what Cognito itself has encrypted; any ARN is a key' },
);
