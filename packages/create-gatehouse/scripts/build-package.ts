/**
 * Makes a folder that npm can publish: one file of JavaScript for Node 20 and later, and this tree as
 * the template. Usage: node scripts/build-package.ts <folder>
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packTemplate } from '../src/template.ts';

const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: build-package.ts <folder>');
const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = fileURLToPath(new URL('..', import.meta.url));
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  license: string;
};

const files = git('ls-files', '-z', '-co', '--exclude-standard')
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)))
  .map((path) => ({
    path,
    executable: (statSync(join(root, path)).mode & 0o100) !== 0,
    content: readFileSync(join(root, path)),
  }));

mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, 'template.gz'),
  packTemplate({ version, commit: git('rev-parse', 'HEAD').trim(), files }),
);
await build({
  entryPoints: [join(own, 'src/main.ts')],
  outfile: join(target, 'create.js'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
});
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
cpSync(join(own, 'npm/README.md'), join(target, 'README.md'));
const manifest = {
  name: 'create-gatehouse',
  version,
  description: 'A multi-tenant SaaS on Next.js and Amazon Cognito, made yours with one command',
  keywords: ['saas', 'multi-tenant', 'starter', 'boilerplate', 'cognito', 'nextjs'],
  license,
  type: 'module',
  engines: { node: '>=20.11' },
  bin: { 'create-gatehouse': 'create.js' },
  files: ['create.js', 'template.gz'],
};
writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
