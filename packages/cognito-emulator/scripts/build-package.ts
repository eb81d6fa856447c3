/**
 * Makes a folder that npm can publish and `npx` can run: JavaScript for Node 20 and later, as ES modules
 * and as one CommonJS file, with types for both. What the emulator imports is inside, but for lmdb,
 * which is a binary. Usage: node scripts/build-package.ts <folder>
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './package/bundle.ts';
import { getLicenses } from './package/licenses.ts';
import { writeTypes } from './package/types.ts';

interface Manifest {
  version: string;
  license: string;
}

const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: build-package.ts <folder>');
const root = fileURLToPath(new URL('../', import.meta.url));
const readJson = <T>(file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
const { version, license } = readJson<Manifest>('package.json');
const lmdb = readJson<Manifest>('node_modules/lmdb/package.json');

const dist = join(target, 'dist');
mkdirSync(dist, { recursive: true });
const bundled = await bundle(root, dist);
writeTypes(root, dist);
for (const file of ['cognito-idp', 'cognito-idp.additions', 'cognito-identity', 'sts', 'kms']) {
  cpSync(join(root, `src/api-model/${file}.json`), join(dist, `${file}.json`));
}
writeFileSync(join(target, 'THIRD-PARTY-LICENSES'), getLicenses(bundled));
cpSync(join(root, '../../LICENSE'), join(target, 'LICENSE'));
cpSync(join(root, 'npm/README.md'), join(target, 'README.md'));
for (const file of ['COMPATIBILITY.md', 'CONFORMANCE.md']) {
  cpSync(join(root, file), join(target, file));
}

/** An import of the package, for either kind of module. */
function toExport(name: string) {
  const [esm, cjs] = [`./dist/${name}.js`, `./dist/${name}.cjs`];
  const types = [`./dist/${name}.d.ts`, `./dist/${name}.d.cts`];
  return {
    import: { types: types[0], default: esm },
    require: { types: types[1], default: cjs },
  };
}

const published = {
  name: 'gatehouse-cognito',
  version,
  description:
    'Amazon Cognito user pools and identity pools on your machine, for development and tests',
  keywords: [
    'cognito',
    'aws',
    'emulator',
    'mock',
    'local',
    'testing',
    'oauth',
    'oidc',
    'user-pool',
  ],
  license,
  type: 'module',
  engines: { node: '>=20.11' },
  bin: { 'gatehouse-cognito': 'dist/cli.js' },
  main: './dist/index.cjs',
  types: './dist/index.d.cts',
  exports: {
    '.': toExport('index'),
    './testing': toExport('testing'),
    './package.json': './package.json',
  },
  files: ['dist', 'COMPATIBILITY.md', 'CONFORMANCE.md', 'THIRD-PARTY-LICENSES'],
  dependencies: { lmdb: `^${lmdb.version}` },
};
writeFileSync(join(target, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
