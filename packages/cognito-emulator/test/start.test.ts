import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { startCognito } from '../src/index.ts';
import { startFixture } from './fixture.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** Runs the command line until it says it is ready, or ends. */
async function run(...options: string[]) {
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, ...env } = process.env;
  const child = spawn(process.execPath, [cli, ...options], { env, cwd: import.meta.dirname });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('ready at')) resolve();
      });
    }
  });
  await Promise.race([ready, ended]);
  return { child, ended, output: () => output };
}

describe('startCognito', { timeout: 30_000 }, () => {
  it('wants to know where the state goes', async () => {
    await expect(startCognito({})).rejects.toThrow('dataDir or memory');
  });

  it.each([
    { host: '0.0.0.0' },
    { host: '::' },
    { host: 'example.com' },
    { controlHost: '0.0.0.0' },
  ])('refuses to be reachable by others: %j', async (address) => {
    const options = { memory: true, controlPort: 0, ...address };
    await expect(startCognito(options)).rejects.toThrow('reachable by others');
  });

  it('lets others in when told', async () => {
    const cognito = await startCognito({ memory: true, host: '0.0.0.0', exposed: true });
    const response = await fetch(`${cognito.url}/healthz`);
    expect(response.status).toBe(200);
    // Long enough for a client that computes for a while between two requests.
    expect(response.headers.get('keep-alive')).toBe('timeout=75');
    await cognito.close();
  });

  it('says when the port is taken', async () => {
    const first = await startCognito({ memory: true });
    const port = Number(new URL(first.url).port);
    await expect(startCognito({ memory: true, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await first.close();
  });
});

describe('command line', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cognito-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('starts from a seed, serves API and control, and stops when asked', async () => {
    const source = await startFixture({ controlPort: 0 });
    const poolId = await source.createPool();
    const seed = join(folder, 'seed.txt');
    writeFileSync(seed, await (await fetch(`${source.controlUrl}/state`)).text());
    await source.close();
    const memory = ['--port', '0', '--control-port', '0', '--seed', seed];
    const { child, ended, output } = await run(...memory);
    const [api = '', control = ''] = output().match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];
    expect((await fetch(`${api}/${poolId}/.well-known/jwks.json`)).status).toBe(200);
    expect((await fetch(`${control}/faults`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('H3: strict, shows the key pair that it makes once and takes that of the environment', async () => {
    const data = join(folder, 'strict');
    const shown = async () => {
      const { child, ended, output } = await run('--data', data, '--port', '0', '--strict');
      child.kill('SIGTERM');
      await ended;
      return output();
    };
    const [, id = ''] =
      /AWS_ACCESS_KEY_ID=(\w+)\nAWS_SECRET_ACCESS_KEY=\S{40}/.exec(await shown()) ?? [];
    expect(id).toMatch(/^LKIA\w{16}$/);
    expect(statSync(join(data, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(await shown()).toContain(`signatures must be those of ${id}`);
  });

  it('serves https and says whom to trust', async () => {
    const { child, ended, output } = await run('--port', '0', '--tls');
    expect(output()).toMatch(/NODE_EXTRA_CA_CERTS=\S+ca\.pem\nembedded Cognito ready at https:/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('runs a command that talks to it, and ends with it', async () => {
    const script = `
      const { CognitoIdentityProvider } = await import('@aws-sdk/client-cognito-identity-provider');
      const { UserPool } = await new CognitoIdentityProvider({}).createUserPool({ PoolName: 'a' });
      console.log('made', UserPool.Id);
      process.exit(7);`;
    const command = [process.execPath, '--input-type=module', '-e', script];
    const options = ['--port', '0', '--tls', '--region', 'us-west-2'];
    const { ended, output } = await run(...options, '--', ...command);
    expect(await ended).toBe(7);
    expect(output()).toMatch(/^made us-west-2_\w+$/m);
  });

  it('passes signals on to the command', async () => {
    const script = `process.on('SIGTERM', () => process.exit(3)); console.log('ready at last'); setInterval(() => {}, 1e6);`;
    const { child, ended } = await run('--port', '0', '--', process.execPath, '-e', script);
    child.kill('SIGTERM');
    expect(await ended).toBe(3);
  });

  it.each([
    [['--port', '0', '--'], 'there is no command after --'],
    [['--port', '0', '--', '/nowhere/at-all'], 'ENOENT'],
    [['--account-id', '12'], 'must be twelve digits'],
    [['--pool-id', 'eu-west-1_dev'], 'eu-west-1_dev is no id of a pool: us-east-1_ and letters'],
    [['--port', 'x'], '--port must be a number'],
    [['--port', '0', '--host', '0.0.0.0'], 'reachable by others'],
    [['--colour'], "Unknown option '--colour'"],
    [['--smtp', 'nowhere'], '--smtp must be HOST:PORT'],
    [['--allow-origin', '*'], '* is no origin'],
    [['--allow-host', 'a:1'], 'a:1 is no host name'],
    [['--port', '0', '--roles', '/nowhere'], 'no such file'],
    [['--port', '0', '--login-providers', '/nowhere'], 'no such file'],
  ])('explains what is wrong with %j', async (options, message) => {
    const { ended, output } = await run(...options);
    expect(await ended).toBe(1);
    expect(output()).toContain(message);
  });
});
