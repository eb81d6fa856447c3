import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { startLambda } from '@gatehouse/aws-local/lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCognito } from '../../src/index.ts';
import { PASSWORD, startFixture, type Fixture } from '../fixture.ts';

const arn = (name: string, region = 'us-east-1') =>
  `arn:aws:lambda:${region}:123456789012:function:${name}`;

const CODE = `export const handler = async (event) => {
  if (event.userName === 'refused') throw new Error('Not you');
  return { ...event, response: { autoConfirmUser: true } };
};`;

describe('an emulator of Lambda at an address', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-endpoint-'));
  const file = join(folder, 'pre-sign-up.mjs');
  const seen: IncomingMessage[] = [];
  let fixture: Fixture;
  let lambda: ReturnType<typeof startLambda>;

  /** The Invoke API before our own Lambda: 404 for what is not there, and failures in a header. */
  const invoke = async (request: IncomingMessage, response: ServerResponse) => {
    seen.push(request);
    const event = JSON.parse(Buffer.concat((await request.toArray()) as Buffer[]).toString());
    const name = /^\/lambda\/2015-03-31\/functions\/([\w-]+)\/invocations/.exec(request.url ?? '');
    if (name?.[1] === 'moved') return response.writeHead(302, { location: '/' }).end();
    if (name?.[1] === 'odd') return response.end('<html>');
    if (name?.[1] !== 'pre-sign-up') return response.writeHead(404).end('{"Type":"User"}');
    const outcome = await lambda.invoke('pre-sign-up', event);
    if (outcome.ok) return response.end(outcome.payload);
    return response
      .writeHead(200, { 'x-amz-function-error': 'Unhandled' })
      .end(JSON.stringify(outcome.fault));
  };
  const server = createServer((request, response) => void invoke(request, response));

  beforeAll(async () => {
    writeFileSync(file, CODE);
    lambda = startLambda({ functions: { 'pre-sign-up': { file } } });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    fixture = await startFixture({ lambdaEndpoint: `http://127.0.0.1:${port}/lambda/` });
  }, 60_000);
  afterAll(async () => {
    await fixture.close();
    server.close();
    server.closeAllConnections();
    await lambda.close();
    rmSync(folder, { recursive: true });
  });

  async function signUp(Username: string, PreSignUp: string) {
    const poolId = await fixture.createPool({ LambdaConfig: { PreSignUp } });
    const { id } = await fixture.createClient(poolId);
    const { UserConfirmed } = await fixture.sdk.send(
      new SignUpCommand({ ClientId: id, Username, Password: PASSWORD }),
    );
    return UserConfirmed;
  }

  it('is asked by the name of the function, in the region and account of its ARN', async () => {
    expect(await signUp('ada', arn('pre-sign-up:live', 'eu-west-1'))).toBe(true);
    const [{ method, url, headers } = {} as IncomingMessage] = seen;
    expect([method, url]).toEqual([
      'POST',
      '/lambda/2015-03-31/functions/pre-sign-up/invocations?Qualifier=live',
    ]);
    expect(headers['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=123456789012\/\d{8}\/eu-west-1\/lambda\/aws4_request, /,
    );
    expect(headers['x-amz-invocation-type']).toBe('RequestResponse');
  });

  it('says what a function throws, and asks it once', async () => {
    seen.length = 0;
    await expect(signUp('refused', arn('pre-sign-up'))).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error Not you.',
    });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['missing', 'UnexpectedLambdaException', /HTTP 404/],
    ['moved', 'UnexpectedLambdaException', /fetch failed/],
    ['odd', 'InvalidLambdaResponseException', /Unrecognizable lambda output/],
  ])('refuses a function that is %s', async (name, error, message) => {
    await expect(signUp(name, arn(name))).rejects.toMatchObject({
      name: error,
      message: expect.stringMatching(message) as string,
    });
  });

  it('is not asked for what is no function of Lambda', async () => {
    seen.length = 0;
    const other = 'arn:aws:states:us-east-1:123456789012:function:pre-sign-up';
    await expect(signUp('bob', other)).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
    });
    expect(seen).toHaveLength(0);
  });

  it.each(['lambda', 'ftp://localhost', 'http://me:secret@localhost'])(
    'is no address: %s',
    async (lambdaEndpoint) => {
      await expect(startCognito({ memory: true, lambdaEndpoint })).rejects.toThrow(TypeError);
    },
  );
});
