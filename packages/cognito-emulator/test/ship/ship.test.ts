import { execFile, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startCognito } from '../../src/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'cognito-ship-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Action {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly runs: {
    readonly steps: { readonly env: Record<string, string>; readonly run: string }[];
  };
}

describe('the action', { timeout: 60_000 }, () => {
  const action = parse(readFileSync(join(ROOT, 'action/action.yml'), 'utf8')) as Action;
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_ENV: join(folder, 'env') };

  beforeAll(() => {
    // What npx would fetch from npm is here already.
    const script = `#!/bin/sh\n[ "$1 $2" = "--yes gatehouse-cognito@latest" ] || exit 1\nshift 2\nexec '${process.execPath}' '${ROOT}bin/cognito.mjs' "$@"\n`;
    writeFileSync(join(folder, 'npx'), script);
    chmodSync(join(folder, 'npx'), 0o755);
    for (const file of Object.values(files)) writeFileSync(file, '');
  });

  /** Runs its step as the runner does, with these inputs. */
  function start(inputs: Record<string, string>) {
    const [step] = action.runs.steps;
    const given = Object.entries(step?.env ?? {}).map(([name, text]) => {
      const input = /inputs\.(\w+)/.exec(text)?.[1] ?? '';
      return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
    });
    return run('bash', ['-c', step?.run ?? ''], {
      env: {
        ...process.env,
        ...files,
        ...Object.fromEntries(given),
        PATH: [folder, process.env['PATH']].join(delimiter),
        RUNNER_TEMP: folder,
      },
    });
  }

  it('starts the emulator with its options, waits, and tells the SDKs where it is', async () => {
    writeFileSync(join(folder, 'seed.yaml'), 'Pools:\n  - Id: eu-west-1_seeded\n');
    const options = '--region eu-west-1 --control-port 0';
    await start({ port: '0', seed: join(folder, 'seed.yaml'), options });
    const endpoint = /^endpoint=(http\S+)$/m.exec(readFileSync(files.GITHUB_OUTPUT, 'utf8'))?.[1];
    const keys = await fetch(`${endpoint}/eu-west-1_seeded/.well-known/jwks.json`);
    expect(keys.status).toBe(200);
    expect(readFileSync(files.GITHUB_ENV, 'utf8').split('\n')).toContain(
      `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER=${endpoint}`,
    );
    process.kill(Number(/^pid=(\d+)$/m.exec(readFileSync(files.GITHUB_OUTPUT, 'utf8'))?.[1]));
  });

  it('fails with what the emulator said when it does not start', async () => {
    await expect(start({ port: 'none' })).rejects.toMatchObject({
      stdout: expect.stringContaining('--port must be a number') as string,
    });
  });
});

describe('the image', { timeout: 60_000 }, () => {
  const dockerfile = readFileSync(join(ROOT, 'image/Dockerfile'), 'utf8');
  const getArguments = (instruction: string) =>
    JSON.parse(
      new RegExp(`^${instruction}.*?(\\[.*\\])$`, 'm').exec(dockerfile)?.[1] ?? '[]',
    ) as string[];

  it('is not run by root, and starts with options that the command knows', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    const [, , ...options] = [...getArguments('ENTRYPOINT'), ...getArguments('CMD')];
    const args = [join(ROOT, 'bin/cognito.mjs'), ...options, '--help'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('Embedded Cognito')]);
  });

  it.each([false, true])('tells whether it answers, with https %s', async (tls) => {
    const cognito = await startCognito({ memory: true, tls });
    const [command = '', ...args] = getArguments('HEALTHCHECK');
    const { port } = new URL(cognito.url);
    const ask = async () => {
      const child = spawn(
        command === 'node' ? process.execPath : command,
        args.map((text) => text.replaceAll('9229', port)),
      );
      return new Promise((resolve) => child.once('exit', resolve));
    };
    expect(await ask()).toBe(0);
    await cognito.close();
    expect(await ask()).toBe(1);
  });
});
