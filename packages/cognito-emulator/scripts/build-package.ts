/**
 * Makes a folder that npm can publish and `npx` can run: Node strips types only outside
 * node_modules, so the package carries JavaScript. Usage: node scripts/build-package.ts <folder>
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

interface Manifest {
  version: string;
  license: string;
  dependencies: Record<string, string>;
}

const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: build-package.ts <folder>');
const root = new URL('../', import.meta.url).pathname;

/** `from './x.ts'` and `import('./x.ts')` name files that are `.js` now. */
const renameImports = (code: string) =>
  code.replace(/(from\s+|import\s*\(?\s*)'(\.[^']+)\.ts'/g, "$1'$2.js'");

for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.endsWith('test.ts')) continue;
  const from = join(entry.parentPath, entry.name);
  const to = join(target, from.slice(root.length)).replace(/\.ts$/, '.js');
  mkdirSync(dirname(to), { recursive: true });
  if (!entry.name.endsWith('.ts')) cpSync(from, to);
  else writeFileSync(to, renameImports(stripTypeScriptTypes(readFileSync(from, 'utf8'))));
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const require = createRequire(join(root, 'package.json'));
const getVersion = (name: string): string => {
  const [folder] = require.resolve.paths(name) ?? [];
  const file = join(folder ?? '', name, 'package.json');
  return `^${(JSON.parse(readFileSync(file, 'utf8')) as Manifest).version}`;
};
const published = {
  name: 'gatehouse-cognito',
  version: manifest.version,
  description: 'Amazon Cognito user pools on your machine, for development and tests',
  license: manifest.license,
  type: 'module',
  engines: { node: '>=20' },
  bin: { 'gatehouse-cognito': './src/cli.js' },
  exports: { '.': './src/index.js' },
  dependencies: Object.fromEntries(
    Object.keys(manifest.dependencies).map((name) => [name, getVersion(name)]),
  ),
};
writeFileSync(join(target, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
for (const file of ['README.md', 'COMPATIBILITY.md']) cpSync(join(root, file), join(target, file));
