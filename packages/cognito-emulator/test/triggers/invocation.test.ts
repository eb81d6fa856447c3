import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PoolRecord } from '../../src/model/records.ts';
import { createTriggers, FunctionError, type InvokeFunction } from '../../src/triggers/triggers.ts';
import { PASSWORD, startFixture, type Fixture } from '../fixture.ts';
import { arn } from './recorder.ts';

const pool = { id: 'us-east-1_pool', settings: { LambdaConfig: { PreSignUp: 'arn' } } };
const runWith = (invoke: InvokeFunction) =>
  createTriggers('us-east-1', invoke).run({
    pool: pool as unknown as PoolRecord,
    trigger: 'PreSignUp',
    source: 'SignUp',
    request: {},
    response: { autoConfirmUser: false },
  });

describe('calling a function', () => {
  afterEach(() => vi.useRealTimers());

  it('gives it five seconds, three times', async () => {
    vi.useFakeTimers();
    const never = vi.fn(() => new Promise(() => undefined));
    const refused = expect(runWith(never)).rejects.toMatchObject({
      type: 'UnexpectedLambdaException',
    });
    await vi.advanceTimersByTimeAsync(4999);
    expect(never).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(never).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(5001);
    await refused;
    expect(never).toHaveBeenCalledTimes(3);
  });

  it('tries again when it cannot be reached, not when it refuses', async () => {
    const flaky = vi
      .fn<InvokeFunction>()
      .mockRejectedValueOnce(new Error('ECONNREFUSED'))
      .mockResolvedValueOnce({ response: { autoConfirmUser: true } });
    expect(await runWith(flaky)).toEqual({ autoConfirmUser: true });
    const refusing = vi.fn<InvokeFunction>().mockRejectedValue(new FunctionError('No'));
    await expect(runWith(refusing)).rejects.toMatchObject({
      type: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error No.',
    });
    expect(refusing).toHaveBeenCalledTimes(1);
  });

  it.each([[undefined], [null], ['text'], [{}], [{ response: 'text' }], [7]])(
    'refuses %j as an answer',
    async (answer) => {
      await expect(runWith(async () => answer)).rejects.toMatchObject({
        type: 'InvalidLambdaResponseException',
        message: 'Unrecognizable lambda output',
      });
    },
  );
});

describe('where functions live', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  afterEach(() => fixture.close());

  async function signUp(Username: string, PreSignUp: string) {
    const poolId = await fixture.createPool({ LambdaConfig: { PreSignUp } });
    const { id } = await fixture.createClient(poolId);
    const { UserConfirmed } = await fixture.sdk.send(
      new SignUpCommand({ ClientId: id, Username, Password: PASSWORD }),
    );
    return UserConfirmed;
  }

  it('reads a module again when it changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'triggers-'));
    const file = join(folder, 'triggers.mjs');
    const write = (text: string, seconds: number) => {
      writeFileSync(file, text);
      utimesSync(file, seconds, seconds);
    };
    fixture = await startFixture({ triggersFile: file });
    write('export const preSignUp = (event) => event;', 1_700_000_000);
    expect(await signUp('a', arn('pre-sign-up'))).toBe(false);
    write(
      'export const preSignUp = (event) => ({ ...event, response: { autoConfirmUser: true } });',
      1_700_000_100,
    );
    expect(await signUp('b', arn('pre-sign-up'))).toBe(true);
    await expect(signUp('c', arn('other'))).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
      message: `PreSignUp invocation failed due to error no function is mapped to ${arn('other')}.`,
    });
    rmSync(folder, { recursive: true });
  });

  it('posts to an address as Lambda is invoked', async () => {
    const seen: { method: string | undefined; url: string | undefined; event: unknown }[] = [];
    const lambda = async (request: IncomingMessage, response: ServerResponse) => {
      const chunks = (await request.toArray()) as Buffer[];
      const event = JSON.parse(Buffer.concat(chunks).toString()) as { userName: string };
      seen.push({ method: request.method, url: request.url, event });
      if (event.userName === 'bad') response.setHeader('x-amz-function-error', 'Unhandled');
      response.end(
        JSON.stringify(
          event.userName === 'bad'
            ? { errorMessage: 'Refused', errorType: 'Error' }
            : { ...event, response: { autoConfirmUser: true } },
        ),
      );
    };
    const server = createServer((request, response) => void lambda(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const path = '/2015-03-31/functions/pre-sign-up/invocations';
    fixture = await startFixture({
      triggers: { 'pre-sign-up': new URL(`http://127.0.0.1:${port}${path}`) },
    });
    expect(await signUp('good', arn('pre-sign-up'))).toBe(true);
    expect(seen).toMatchObject([
      { method: 'POST', url: path, event: { triggerSource: 'PreSignUp_SignUp', userName: 'good' } },
    ]);
    await expect(signUp('bad', arn('pre-sign-up'))).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error Refused.',
    });
    server.close();
    server.closeAllConnections();
    await expect(signUp('late', arn('pre-sign-up'))).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
    });
  });
});
