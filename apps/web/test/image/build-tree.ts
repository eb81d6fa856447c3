import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getAll, getEnvironment, readDockerfile } from './dockerfile.ts';
import { ROOT } from './root.ts';

/** Outside of the repository, whose packages must not be found; not in a folder node_modules, where Node strips no types. */
export const FOLDER = join(tmpdir(), `gatehouse-image-${process.pid}`);
const BUILD = join(FOLDER, 'build');
export const APP = join(FOLDER, 'app');

const [build = [], , production = [], final = []] = readDockerfile();

/** What `.dockerignore` keeps from the build, as far as git has it. */
const IGNORED = /^(bench|docs|e2e|examples)\//;

/** Builds what the Dockerfile builds, but takes the built web app and the generated client from here. */
export function buildTree(): void {
  for (const path of listFiles()) {
    mkdirSync(dirname(join(BUILD, path)), { recursive: true });
    cpSync(join(ROOT, path), join(BUILD, path));
  }
  for (const made of ['apps/web/.next', 'packages/db/src/generated']) {
    cpSync(join(ROOT, made), join(BUILD, made), { recursive: true, verbatimSymlinks: true });
  }
  const steps = [...getAll(build, 'RUN'), ...getAll(production, 'RUN')];
  const built = steps.findIndex((step) => step.includes('tools/build.ts'));
  if (built < 0) throw new Error('the Dockerfile does not build the web app');
  for (const step of steps.slice(built + 1)) {
    execFileSync('node', [join(ROOT, 'tools/with.mjs'), 'sh', '-ec', withPnpm(step)], {
      cwd: BUILD,
      env: { ...process.env, ...getEnvironment(build) },
    });
  }
  mkdirSync(APP, { recursive: true });
  for (const copy of getAll(final, 'COPY')) {
    const [to = '', ...from] = copy.replace('--from=production ', '').split(' ').toReversed();
    for (const path of from) {
      const source = path.replace('/app', BUILD);
      const target = to === './' ? join(APP, path.replace('/app/', '')) : join(APP, to);
      renameSync(source, target);
    }
  }
}

/** Nothing but the repository's own wrapper finds the wanted pnpm on every machine. */
function withPnpm(step: string): string {
  return step.replace(/^pnpm /, `node ${join(ROOT, 'tools/with.mjs')} pnpm `);
}

function listFiles(): string[] {
  const args = ['ls-files', '-z', '-co', '--exclude-standard'];
  const list = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return list.filter((path) => path !== '' && !IGNORED.test(path) && existsSync(join(ROOT, path)));
}
