/**
 * Makes a folder that npm can publish and `npx` can run: Node strips types only outside
 * node_modules, so the package carries JavaScript. Packages of this repository that the emulator
 * imports lie in it, under `own/`. Usage: node scripts/build-package.ts <folder>
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';

interface Manifest {
  version: string;
  license: string;
  exports: Record<string, string>;
  dependencies: Record<string, string>;
}

const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: build-package.ts <folder>');
const root = new URL('../', import.meta.url).pathname;
const OWN = '@gatehouse/';

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const manifest = readManifest(root);
const [ownNames, foreignNames] = [true, false].map((own) =>
  Object.keys(manifest.dependencies).filter((name) => name.startsWith(OWN) === own),
) as [string[], string[]];
const own = ownNames.map((name) => {
  const folder = join(root, 'node_modules', name);
  return { name, folder, manifest: readManifest(folder), to: `own/${name.slice(OWN.length)}` };
});

/** Where an import leads in the package, from the folder of the file that it stands in. */
function rename(specifier: string, folder: string): string {
  const found = own.find(({ name }) => specifier.startsWith(`${name}/`));
  if (!found) return specifier;
  const file = found.manifest.exports[`.${specifier.slice(found.name.length)}`];
  if (!file) throw new Error(`${specifier} is not exported`);
  const path = relative(folder, join(target ?? '', found.to, file));
  return path.startsWith('.') ? path : `./${path}`;
}

/** `from './x.ts'` and `import('./x.ts')` name files that are `.js` now. */
const renameImports = (code: string, folder: string) =>
  code.replace(
    /(from\s+|import\s*\(?\s*)'([^']+)'/g,
    (_, before: string, specifier: string) =>
      `${before}'${rename(specifier, folder).replace(/^(\..+)\.ts$/, '$1.js')}'`,
  );

function copySources(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('test.ts')) continue;
    const file = join(entry.parentPath, entry.name);
    const copy = join(to, relative(from, file)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(copy), { recursive: true });
    if (!entry.name.endsWith('.ts')) cpSync(file, copy);
    else {
      const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
      writeFileSync(copy, renameImports(code, dirname(copy)));
    }
  }
}

copySources(join(root, 'src'), join(target, 'src'));
for (const { folder, to } of own) copySources(join(folder, 'src'), join(target, to, 'src'));

const getVersion = (name: string, folder: string): string => {
  const require = createRequire(join(folder, 'package.json'));
  const [modules] = require.resolve.paths(name) ?? [];
  return `^${readManifest(join(modules ?? '', name)).version}`;
};
const dependencies = [
  ...foreignNames.map((name) => [name, getVersion(name, root)] as const),
  ...own.flatMap(({ folder, manifest: { dependencies: names } }) =>
    Object.keys(names).map((name) => [name, getVersion(name, folder)] as const),
  ),
];
const published = {
  name: 'gatehouse-cognito',
  version: manifest.version,
  description:
    'Amazon Cognito user pools and identity pools on your machine, for development and tests',
  license: manifest.license,
  type: 'module',
  engines: { node: '>=22.21' },
  bin: { 'gatehouse-cognito': './src/cli.js' },
  exports: { '.': './src/index.js' },
  dependencies: Object.fromEntries(dependencies),
};
writeFileSync(join(target, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
for (const file of ['README.md', 'COMPATIBILITY.md']) cpSync(join(root, file), join(target, file));
