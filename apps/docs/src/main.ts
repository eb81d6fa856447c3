import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './pages.ts';

const HELP = `Builds the documents as a site.

  npm run docs:build                  into apps/docs/dist
  npm run docs:build -- --out FOLDER  into another folder, which is emptied first
  npm run docs:dev                    and serves it, again after each change
  npm run docs:dev -- --port N        on another port than 4100
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    out: { type: 'string', default: join(ROOT, 'apps/docs/dist') },
    port: { type: 'string', default: '4100' },
  },
});
const [command] = positionals;

if (values.help || (command !== 'build' && command !== 'dev')) console.log(HELP);
else if (command === 'build') await build(resolve(values.out));
else await serve(join(ROOT, '.gatehouse/docs'), toPort(values.port));

async function build(folder: string): Promise<void> {
  const { buildSite } = await loadBuild();
  const { pages, deadLinks } = await buildSite(folder);
  if (deadLinks.length > 0) console.error(deadLinks.join('\n'));
  else console.log(`${pages} pages in ${folder}, and every link leads somewhere.`);
  process.exitCode = deadLinks.length === 0 ? 0 : 1;
}

async function serve(folder: string, port: number): Promise<void> {
  const { serveSite } = await loadBuild();
  await serveSite(folder, port);
}

/** The API's routes, which the reference is made of, reach as far as the generated database client. */
async function loadBuild() {
  if (!existsSync(join(ROOT, 'packages/db/src/generated'))) {
    execFileSync(process.execPath, ['tools/generate.ts'], { cwd: ROOT, stdio: 'inherit' });
  }
  return await import('./build.ts');
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port takes a port');
  return port;
}
