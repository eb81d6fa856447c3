/**
 * What every script of package.json begins with: works on any Node from 18 on, finds or fetches the
 * Node and pnpm that the repository asks for, installs its packages, and hands over.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findNode } from './bootstrap/find-node.mjs';
import { Remedy, lastLines } from './bootstrap/remedy.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'gatehouse');

/**
 * Runs a command under the right Node, with pnpm and the repository's programs on the PATH, until
 * it ends, and ends with the same code.
 *
 * @param options `environment` is what the command is given, while packages are installed with all
 *   that there is; `usesPnpm` tells that it calls pnpm, which takes a moment to look for
 */
export async function handOver(command, args, options = {}) {
  const { environment = process.env, usesPnpm = command === 'pnpm' || command === 'turbo' } =
    options;
  try {
    const node = findNode(
      { version: process.versions.node, path: process.execPath },
      {
        npx: (name, program) => npx(name, program, process.env),
        note: join(cache, 'node-path'),
        step,
        remember,
      },
    );
    const installed = isInstalled();
    const pnpm = installed && !usesPnpm ? [] : pnpmFolder(node);
    const folders = [dirname(node), ...pnpm, process.env.PATH];
    if (!installed) install({ ...process.env, PATH: folders.join(delimiter), CI: '1' });
    const path = [join(root, 'node_modules', '.bin'), ...folders].join(delimiter);
    const [program, flags] =
      command === 'node' ? [node, ['--disable-warning=ExperimentalWarning']] : [command, []];
    // What Node has read and compiled once, it has at hand the next time: loading takes a third less.
    const compiled = { NODE_COMPILE_CACHE: join(cache, 'compiled') };
    const env = { ...environment, ...compiled, PATH: path };
    process.exitCode = await run(program, [...flags, ...args], env);
  } catch (error) {
    if (!(error instanceof Remedy)) throw error;
    console.error(`\n  ${error.message.replaceAll('\n', '\n  ')}\n`);
    process.exitCode = 1;
  }
}

/**
 * Settings of the shell that a Node reads before any code of ours runs have no say in what we start:
 * options, proxies, certificates.
 */
export function withoutNodeSettings() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')),
  );
}

/** The folder of the wanted pnpm; none when the PATH leads to it already. */
function pnpmFolder(node) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = packageManager.split('@')[1];
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const own = spawnSync('pnpm', ['--version'], { cwd: tmpdir(), encoding: 'utf8', env });
  if (own.status === 0 && own.stdout.trim() === version) return [];
  const note = join(cache, `pnpm-${version}`);
  const known = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (known !== '' && existsSync(join(known, 'pnpm'))) return [known];
  step(`Fetching pnpm ${version} from npm`);
  const found = npx(`pnpm@${version}`, ['node', '-p', 'process.env.PATH'], env);
  const folders = (found.stdout ?? '').trim().split('\n').pop()?.split(delimiter) ?? [];
  const folder = folders.find((one) => existsSync(join(one, 'pnpm')));
  if (found.status !== 0 || folder === undefined) {
    throw new Remedy(
      `pnpm ${version} could not be fetched.\n${lastLines(found.stderr)}` +
        'Check the connection to the npm registry, then start again.',
    );
  }
  remember(note, folder);
  return [folder];
}

function isInstalled() {
  const stamp = join(cache, 'installed');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stateOfPackages();
}

function install(env) {
  step('Installing packages');
  const start = Date.now();
  const args = ['install', '--frozen-lockfile'];
  const result = spawnSync('pnpm', args, { cwd: root, encoding: 'utf8', env });
  if (result.status !== 0) {
    throw new Remedy(
      `The packages could not be installed.\n${lastLines(result.stdout)}${lastLines(result.stderr)}` +
        'Check the connection to the npm registry and the free disk space, then start again.',
    );
  }
  remember(join(cache, 'installed'), stateOfPackages());
  step(`Packages installed (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

function stateOfPackages() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    hash.update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}

function npx(packageName, command, env) {
  const result = spawnSync('npx', ['-y', '-p', packageName, ...command], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  if (result.error) throw new Remedy('npx is missing: it comes with npm. Install npm, then retry.');
  return result;
}

function run(program, args, env) {
  const child = spawn(program, args, {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  // Ctrl-C reaches both; the child takes everything down and we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('message', (message) => process.send?.(message));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function remember(file, text) {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, text);
  } catch {
    // Then the next start finds out anew.
  }
}

function step(text) {
  console.log(`  ${text}`);
}
