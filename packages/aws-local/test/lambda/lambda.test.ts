import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { type Lambda, type LambdaOptions, startLambda } from '../../src/lambda/index.ts';

interface Counted {
  readonly calls: number;
  readonly ticksBefore: number;
  readonly ticksAfter: number;
  readonly environment: string;
  readonly name: string | null;
}

const file = new URL('./functions/counting.ts', import.meta.url);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('functions', () => {
  const opened: Lambda[] = [];
  afterAll(() => Promise.all(opened.map((one) => one.close())));

  function open(options: Partial<LambdaOptions> = {}, concurrency = 4) {
    const counting = { file, concurrency, environment: { NAME: 'ours' } };
    const lambda = startLambda({ functions: { counting }, ...options });
    opened.push(lambda);
    return async (event: object = {}): Promise<Counted> => {
      const outcome = await lambda.invoke('counting', event);
      if (!outcome.ok) throw new Error(outcome.fault.errorMessage);
      return JSON.parse(outcome.payload) as Counted;
    };
  }

  it('stay loaded, and see settings of their own alone', async () => {
    const call = open();
    expect(await call()).toMatchObject({ calls: 1, name: 'ours' });
    expect(await call()).toMatchObject({ calls: 2 });
  });

  it('stand still between two requests', async () => {
    const call = open();
    const before = await call();
    await pause(60);
    const after = await call();
    // What was due meanwhile comes once.
    expect(after.ticksBefore - before.ticksAfter).toBeLessThan(5);

    const restless = open({ freeze: false });
    const first = await restless();
    await pause(500);
    expect((await restless()).ticksBefore).toBeGreaterThan(first.ticksAfter + 5);
  });

  it('take one request at a time in each environment, and wait for a place', async () => {
    const call = open({}, 2);
    const all = await Promise.all(Array.from({ length: 6 }, () => call({ waitMs: 20 })));
    const environments = new Map<string, number>();
    for (const { environment, calls } of all) {
      environments.set(environment, Math.max(environments.get(environment) ?? 0, calls));
    }
    expect(environments.size).toBeLessThanOrEqual(2);
    expect([...environments.values()].reduce((sum, calls) => sum + calls, 0)).toBe(6);
  });

  it('start cold each time, if told so', async () => {
    const call = open({ warmSeconds: 0, coldStartMs: 30 });
    const before = performance.now();
    expect((await call()).calls).toBe(1);
    expect(performance.now() - before).toBeGreaterThanOrEqual(30);
    expect((await call()).calls).toBe(1);
  });

  it('are read again when a file that they import has changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-lambda-'));
    const write = async (text: string, second: number) => {
      await writeFile(join(folder, 'word.mjs'), `export const word = '${text}';`);
      await utimes(join(folder, 'word.mjs'), second, second);
    };
    await write('before', 1);
    const entry = join(folder, 'entry.mjs');
    await writeFile(
      entry,
      "import { word } from './word.mjs'; export const handler = async () => word;",
    );
    const lambda = startLambda({ functions: { reads: { file: entry } } });
    opened.push(lambda);
    const read = () => lambda.invoke('reads', {});
    expect(await read()).toEqual({ ok: true, payload: '"before"' });
    await write('after', 2);
    expect(await read()).toEqual({ ok: true, payload: '"after"' });
    await rm(folder, { recursive: true });
  });

  it('of another name are not there', async () => {
    const lambda = startLambda({ functions: {} });
    await expect(lambda.invoke('else', {})).rejects.toThrow('there is no function else');
  });
});
