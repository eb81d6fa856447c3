import { execFile, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cognito-package-'));
const run = promisify(execFile);
/** Where the README is followed, once for each Node; what npm installed stays. */
const cwd = join(folder, 'app');
const installed = new Set<string>();
let tarball: string;

beforeAll(async () => {
  const made = join(folder, 'package');
  mkdirSync(made);
  await run(process.execPath, [join(ROOT, 'scripts/build-package.ts'), made]);
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: made });
  mkdirSync(cwd);
  // No test ends by the clock of a busy machine.
  const manifest = { name: 'try', private: true, jest: { testTimeout: 60_000 } };
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(manifest));
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether npm can fetch packages here. */
const canFetch = () =>
  spawnSync('npm', ['view', 'lmdb', 'version', '--fetch-retries=0', '--fetch-timeout=10000'], {
    cwd: folder,
  }).status === 0;

/** npm could not fetch something: that says nothing of the package. */
class NotFetched extends Error {}

/** The folder of a Node of this major version, fetched from npm unless npm has it already. */
function getNode(major: number): string {
  if (process.versions.node.startsWith(`${major}.`)) return dirname(process.execPath);
  const args = ['--yes', `node@${major}`, '-p', 'process.execPath'];
  const { stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8', cwd: folder });
  const path = stdout.trim().split('\n').at(-1) ?? '';
  if (path === '') throw new NotFetched(`no Node ${major}: ${stderr}`);
  return dirname(path);
}

interface Block {
  language: string;
  text: string;
}

const readBlocks = (document: string): Block[] =>
  [...document.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));

/** Starts a command that goes on running, and waits until it says that it is ready. */
async function startServer(command: string, env: NodeJS.ProcessEnv) {
  const child = spawn('sh', ['-c', `exec ${command}`], { cwd, env, detached: true });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const ready = /ready at (\S+)/.exec(output)?.[1];
        if (ready) resolve(ready);
      });
    }
    child.once('close', () => reject(new Error(output)));
  });
  const stop = async () => {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  return { url, stop };
}

/**
 * What a reader of the README does, in an empty folder and on a port that is free here.
 * @returns the last line that each command printed
 */
async function followReadme(major: number): Promise<string[]> {
  const node = getNode(major);
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  const env = { ...rest, PATH: [node, process.env['PATH']].join(delimiter), NO_COLOR: '1' };
  const readme = readFileSync(join(ROOT, 'npm/README.md'), 'utf8');
  const outputs: string[] = [];
  let server = { url: '', stop: async () => {} };
  try {
    for (const { language, text } of readBlocks(readme)) {
      if (language !== 'sh') {
        writeNamed(text.replaceAll('http://127.0.0.1:9229', server.url));
        continue;
      }
      for (const line of text.trim().split('\n')) {
        const command = line.replace(' gatehouse-cognito @aws-sdk', ` ${tarball} @aws-sdk`);
        if (command.startsWith('npm install')) {
          await install(command, env);
        } else if (command === 'npx gatehouse-cognito') {
          server = await startServer(`${command} --port 0`, env);
        } else {
          const { stdout } = await run('sh', ['-c', command], { cwd, env });
          outputs.push(`${line}: ${stdout.trim().split('\n').at(-1)}`);
        }
      }
    }
  } finally {
    await server.stop();
  }
  return outputs;
}

async function install(command: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (installed.has(command)) return;
  await run('sh', ['-c', `${command} --no-audit --no-fund`], { cwd, env, timeout: 150_000 }).catch(
    (error: Error) => {
      throw new NotFetched(error.message);
    },
  );
  installed.add(command);
}

/** A block of code begins with the name of the file that it goes into. */
function writeNamed(text: string): void {
  const name = /^(?:\/\/|#) (\S+)\n/.exec(text)?.[1];
  if (!name) throw new Error(`a block without the name of its file: ${text}`);
  writeFileSync(join(cwd, name), text);
}

/** Runs a program in a folder that has the package and lmdb, and nothing else. */
async function runAlone(...args: string[]): Promise<string> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const { stdout } = await run(process.execPath, args, { cwd: join(folder, 'alone'), env });
  return stdout.trim();
}

it('works from its files alone: as an ES module, as CommonJS, and as a program', async () => {
  const modules = join(folder, 'alone/node_modules');
  mkdirSync(modules, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'gatehouse-cognito'));
  symlinkSync(join(ROOT, 'node_modules/lmdb'), join(modules, 'lmdb'));
  const use = `.then(async ({ startCognito }) => {
    const running = await startCognito({ dataDir: 'state' });
    console.log((await fetch(running.url + '/healthz')).status);
    await running.close();
  })`;
  expect(await runAlone('-e', `import('gatehouse-cognito')${use}`)).toBe('200');
  const required = `Promise.resolve(require('gatehouse-cognito'))${use}`;
  expect(await runAlone('--input-type=commonjs', '-e', required)).toBe('200');
  const testing = "console.log(Object.keys(require('gatehouse-cognito/testing')).join())";
  expect(await runAlone('--input-type=commonjs', '-e', testing)).toBe('connectTesting,signInAs');
  expect(await runAlone('node_modules/gatehouse-cognito/dist/cli.js', '--version')).toBe('0.1.0');
});

it.skipIf(!canFetch()).for([20, 22, 24])(
  'does what its README says on Node %d',
  { timeout: 300_000 },
  async (major, { skip }) => {
    const outputs = await followReadme(major).catch((error: unknown) => {
      if (error instanceof NotFetched) return skip(`npm fetched not all of it: ${error.message}`);
      throw error;
    });
    expect(outputs).toContainEqual(
      expect.stringMatching(/^node sign-up.mjs: Bearer us-east-1_\w{9}$/),
    );
    expect(outputs).toContain('node own-ids.mjs: web');
    expect(outputs).toContain('node seeded.mjs: admins');
    expect(outputs).toContain('node hooks.mjs: 401');
    expect(outputs).toContain('npx gatehouse-cognito --version: 0.1.0');
  },
);

it('carries types, licenses and nothing of the tests', () => {
  const { stdout } = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
  const files = stdout.trim().split('\n');
  for (const name of ['LICENSE', 'README.md', 'THIRD-PARTY-LICENSES', 'dist/index.d.cts']) {
    expect(files).toContain(`package/${name}`);
  }
  expect(files.filter((file) => /\/test\/|[^d]\.ts$/.test(file))).toEqual([]);
});
