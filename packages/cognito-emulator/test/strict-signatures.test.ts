import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCognito } from '../src/index.ts';
import { createKeyPair } from '@gatehouse/iam-local/key-pair';
import { SIGNED } from './signed.ts';

describe('H3: strict signatures', { timeout: 30_000 }, () => {
  const keyPair = createKeyPair();
  let cognito: Awaited<ReturnType<typeof startCognito>>;

  beforeAll(async () => {
    cognito = await startCognito({ memory: true, keyPair });
  });
  afterAll(() => cognito.close());

  const list = (
    credentials: typeof keyPair & { sessionToken?: string },
    more: { region?: string; systemClockOffset?: number } = {},
  ) =>
    new CognitoIdentityProviderClient({
      endpoint: cognito.url,
      region: 'us-east-1',
      credentials,
      maxAttempts: 1,
      ...more,
    }).send(new ListUserPoolsCommand({ MaxResults: 1 }));

  it('H3: the pair of this installation is accepted', async () => {
    expect((await list(keyPair)).UserPools).toEqual([]);
  });

  it.each([
    ['a well-known pair', { accessKeyId: 'local', secretAccessKey: 'local' }, {}],
    ['another key', createKeyPair(), {}],
  ])('H3: %s is refused', async (_, pair, more) => {
    await expect(list(pair, more)).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it.each([
    ['a wrong secret', { secretAccessKey: 'x'.repeat(40) }, {}],
    ['another region', {}, { region: 'eu-west-1' }],
    ['a signature of yesterday', {}, { systemClockOffset: -86_400_000 }],
    ['a signature of tomorrow', {}, { systemClockOffset: 86_400_000 }],
  ])('H3: %s is refused', async (_, change, more) => {
    const sent = list({ ...keyPair, ...change }, more);
    await expect(sent).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });

  /** Signs by the SDK, changes the request on its way, sends it. */
  async function tampered(
    change: (request: { headers: Record<string, string>; body: string; path: string }) => void,
  ) {
    const client = new CognitoIdentityProviderClient({
      endpoint: cognito.url,
      region: 'us-east-1',
      credentials: keyPair,
      maxAttempts: 1,
    });
    client.middlewareStack.add(
      (next) => (args) => {
        change(args.request as { headers: Record<string, string>; body: string; path: string });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    return client.send(new AdminCreateUserCommand({ UserPoolId: 'us-east-1_a', Username: 'a' }));
  }

  it('H3: a signature holds for one operation, body and path', async () => {
    // Untouched, it gets as far as the pool that is not there.
    await expect(tampered(() => {})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const changes: Parameters<typeof tampered>[0][] = [
      (sent) => (sent.body = Buffer.from(sent.body).toString().replace('"a"', '"b"')),
      (sent) =>
        (sent.headers['x-amz-target'] = 'AWSCognitoIdentityProviderService.AdminDeleteUser'),
      (sent) => (sent.path = '/?x=1'),
      (sent) => (sent.headers['x-amz-date'] = '20260101T000000Z'),
      (sent) =>
        (sent.headers.authorization = (sent.headers.authorization ?? '').replace(
          'x-amz-target',
          'x-amz-other',
        )),
    ];
    for (const change of changes) {
      await expect(tampered(change)).rejects.toMatchObject({ name: 'InvalidSignatureException' });
    }
    for (const authorization of ['', SIGNED, 'Bearer x']) {
      await expect(
        tampered((sent) => (sent.headers.authorization = authorization)),
      ).rejects.toMatchObject({ name: /Missing|Unrecognized/ });
    }
  });

  it('H3: a pair that can be guessed is not taken', async () => {
    for (const pair of [
      { accessKeyId: 'test', secretAccessKey: 'test' },
      { accessKeyId: 'LKIA0000000000000000', secretAccessKey: 'secret' },
    ]) {
      await expect(startCognito({ memory: true, keyPair: pair })).rejects.toThrow('signatures');
    }
  });
});
