/**
 * What start.mjs and test.mjs share: works on any Node from 18 on, finds or fetches the Node and
 * pnpm that the repository asks for, installs its packages, and hands over.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_TO_FETCH = '24.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'gatehouse');

/** A failure that the reader can mend: printed as it is, without a stack trace. */
class Remedy extends Error {}

/**
 * Runs `script` (a .ts file of this repository) under the right Node, with this process' arguments,
 * until it ends, and ends with the same code.
 */
export async function handOver(script) {
  try {
    const node = rightNode();
    const path = [dirname(node), ...pnpmFolder(node), process.env.PATH].join(delimiter);
    install({ ...process.env, PATH: path, CI: '1' });
    process.exitCode = await run(node, [script, ...process.argv.slice(2)], path);
  } catch (error) {
    if (!(error instanceof Remedy)) throw error;
    console.error(`\n  ${error.message.replaceAll('\n', '\n  ')}\n`);
    process.exitCode = 1;
  }
}

function rightNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const note = join(cache, 'node-path');
  const known = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (known !== '' && existsSync(known)) return known;
  step(`Node ${process.versions.node} is too old: fetching Node ${NODE_TO_FETCH} from npm`);
  const found = npx(`node@${NODE_TO_FETCH}`, ['node', '-p', 'process.execPath'], process.env);
  const path = (found.stdout ?? '').trim().split('\n').pop() ?? '';
  const version = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  if (found.status !== 0 || !isNewEnough((version.stdout ?? '').trim())) {
    throw new Remedy(
      `Node ${NODE_TO_FETCH} could not be fetched.\n${lastLines(found.stderr)}` +
        'Check the connection to the npm registry, or install Node 24 from https://nodejs.org.',
    );
  }
  remember(note, path);
  return path;
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 21);
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

function install(env) {
  const stamp = join(cache, 'installed');
  const state = stateOfPackages();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
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
  remember(stamp, state);
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

function run(node, args, path) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches both; the child takes everything down and we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('message', (message) => process.send?.(message));
  return new Promise((resolve) => {
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

function lastLines(text) {
  const lines = (text ?? '').trim().split('\n').slice(-8).join('\n');
  return lines === '' ? '' : `${lines}\n`;
}

function step(text) {
  console.log(`  ${text}`);
}
