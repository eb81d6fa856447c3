import { beforeAll, describe, expect, it } from 'vitest';

import { type Client, fileFor, openGateway, openLambda } from './lab.ts';

describe('an HTTP API in front of functions that misbehave', () => {
  const lambda = openLambda({
    functions: {
      bad: { file: fileFor('misbehaving'), timeoutSeconds: 60 },
      short: { file: fileFor('misbehaving'), timeoutSeconds: 0.2 },
      missing: { file: new URL('./no-such-file.ts', import.meta.url) },
      nameless: { file: fileFor('echo'), export: 'elsewhere' },
    },
  });
  const routes = [
    { route: 'ANY /bad/{way}', function: 'bad' },
    { route: 'GET /old/{way}', function: 'bad', payload: '1.0' },
    { route: 'GET /short/{way}', function: 'short' },
    { route: 'GET /missing', function: 'missing' },
    { route: 'GET /nameless', function: 'nameless' },
  ] as const;
  const faults: string[] = [];
  const report = (fault: string) => void faults.push(fault);
  let http: Client;
  let hasty: Client;

  beforeAll(async () => {
    http = await openGateway({ type: 'http', lambda, routes, report });
    hasty = await openGateway({ type: 'http', lambda, routes, report, integrationTimeoutMs: 200 });
  });

  const failed = [500, '{"message":"Internal Server Error"}'];
  const seen = async (path: string, client = http) => {
    const { status, text } = await client.get(path);
    return [status, text];
  };

  it('GW-12 it throws, ends, or answers nothing that could be sent', async () => {
    for (const way of ['throws', 'rejectsLater', 'exits', 'isCircular', 'isNoAnswer']) {
      expect(await seen(`/bad/${way}`), way).toEqual(failed);
    }
    expect(await seen('/missing')).toEqual(failed);
    expect(await seen('/nameless')).toEqual(failed);
    expect(faults).toContain('bad: TypeError: no such thing');
    expect(faults).toContain('bad: Runtime.ExitError: Runtime exited with error: exit status 3');
  });

  it('GW-12 it answers 7 MB', async () => {
    expect(await seen('/bad/isLarge')).toEqual(failed);
    expect(faults.at(-1)).toContain('Function.ResponseSizeTooLarge');
  });

  it('GW-12 it takes longer than the gateway waits, or than it may', async () => {
    expect(await seen('/bad/hangs', hasty)).toEqual([503, '{"message":"Service Unavailable"}']);
    expect(await seen('/short/spins')).toEqual(failed);
    expect(faults.at(-1)).toMatch(/Sandbox\.Timedout: .*Task timed out after 0\.20 seconds/);
  });

  it('GW-12 and the process lives', async () => {
    expect(await seen('/bad/isFine')).toEqual([200, 'fine']);
  });

  it('an answer of format 2.0 need not be a whole one', async () => {
    expect(await seen('/bad/isText')).toEqual([200, 'Hello from Lambda!']);
    expect(await seen('/bad/isPlain')).toEqual([200, '{"hello":"there"}']);
    expect(await seen('/old/isPlain')).toEqual(failed);
  });

  it('what is too large does not get to a function', async () => {
    const send = async (length: number) => {
      const { status, text } = await http.send('/bad/isFine', {
        method: 'POST',
        body: 'x'.repeat(length),
      });
      return [status, text];
    };
    const tooLarge = [413, '{"message":"Request Entity Too Large"}'];
    expect(await send(11 * 1024 * 1024)).toEqual(tooLarge);
    // More than 6 MB as an event.
    expect(await send(7_000_000)).toEqual(tooLarge);
    expect((await http.get('/bad/isFine', { 'x-long': 'x'.repeat(10_240) })).status).toBe(431);
    expect(await seen('/bad/isFine')).toEqual([200, 'fine']);
  });
});
