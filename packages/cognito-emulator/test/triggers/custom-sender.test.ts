import { buildDecrypt } from '@aws-crypto/decrypt-node';
import { KmsKeyringNode } from '@aws-crypto/kms-keyring-node';
import { CommitmentPolicy } from '@aws-crypto/material-management-node';
import { ConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PASSWORD } from '../fixture.ts';
import { startWithTriggers, type Recorder } from './recorder.ts';

const KEY = 'arn:aws:kms:us-east-1:000000000000:key/0a1b2c3d';

// AWS' own library reads what the emulator writes.
const { decrypt } = buildDecrypt(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
const open = (message: Uint8Array, key = KEY) =>
  decrypt(new KmsKeyringNode({ keyIds: [key] }), Buffer.from(message));

describe('codes for custom senders', { timeout: 30_000 }, () => {
  let recorder: Recorder;
  let message: Buffer;
  let poolId: string;
  let clientId: string;

  beforeAll(async () => {
    recorder = await startWithTriggers();
    vi.stubEnv('AWS_ENDPOINT_URL_KMS', recorder.url);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    poolId = await recorder.createPool({
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: recorder.config('CustomEmailSender'),
    });
    clientId = (await recorder.createClient(poolId)).id;
    await recorder.sdk.send(
      new SignUpCommand({
        ...{ ClientId: clientId, Username: 'ada', Password: PASSWORD },
        UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
      }),
    );
    message = Buffer.from(String(recorder.events[0]?.request['code']), 'base64');
  }, 60_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await recorder.close();
  });

  it('are messages of the AWS Encryption SDK, with the key and the context that Cognito takes', async () => {
    const { plaintext, messageHeader } = await open(message);
    expect(messageHeader).toMatchObject({
      ...{ version: 1, type: 0x80, suiteId: 0x03_78, frameLength: 4_096 },
      encryptedDataKeys: [{ providerId: 'aws-kms', providerInfo: KEY }],
    });
    expect(messageHeader.encryptionContext).toEqual({
      'aws-crypto-public-key': expect.stringMatching(/^A[\w+/=]{67}$/) as string,
      'userpool-id': poolId,
    });
    const ConfirmationCode = plaintext.toString();
    expect(ConfirmationCode).toMatch(/^\d{6}$/);
    await recorder.sdk.send(
      new ConfirmSignUpCommand({ ClientId: clientId, Username: 'ada', ConfirmationCode }),
    );
  });

  it('are opened by no other key, and not once a bit of them has changed', async () => {
    await expect(open(message, `${KEY}0`)).rejects.toThrow();
    const bits = [0, 30, message.indexOf(poolId), message.indexOf('aws-kms') + 80];
    for (const at of [...bits, message.length - 130, message.length - 1]) {
      const changed = Buffer.from(message);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(open(changed), `byte ${at}`).rejects.toThrow();
    }
  });

  it('are decrypted for programs alone, which sign', async () => {
    const ask = (headers: Record<string, string>, body: object = { CiphertextBlob: 'AAAA' }) =>
      fetch(recorder.url, {
        method: 'POST',
        headers: { 'x-amz-target': 'TrentService.Decrypt', ...headers },
        body: JSON.stringify(body),
      }).then(async (response) => (await response.json()) as { __type: string });
    const authorization =
      'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/kms/aws4_request, Signature=0';
    expect(await ask({})).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
    expect(await ask({ authorization, origin: 'https://evil.example' })).toMatchObject({
      __type: 'AccessDeniedException',
    });
    for (const CiphertextBlob of ['', 'AAAA', '/////w==', Buffer.alloc(100).toString('base64')]) {
      expect((await ask({ authorization }, { CiphertextBlob })).__type).toMatch(
        /^(InvalidCiphertext|Validation)Exception$/,
      );
    }
  });
});
