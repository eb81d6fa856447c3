import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** Oldest Node that the package runs on; `engines` of its package.json says the same. */
const TARGET = 'node20.11';

const FOLDER = /operationsIn\(new URL\('([^']+)', import\.meta\.url\)\)/;
const REQUIRED = /createRequire\(import\.meta\.url\)\(\s*/;

/** A list of the modules in the place of the folder that the source reads at run time. */
function listOperations(file: string, folder: string): string {
  const from = resolve(dirname(file), folder);
  const areas = readdirSync(from, { withFileTypes: true }).filter((area) => area.isDirectory());
  const entries = areas.flatMap(({ name: area }) =>
    readdirSync(join(from, area))
      .filter((name) => name.endsWith('.ts') && !name.startsWith('_'))
      .map((name) => {
        const path = relative(dirname(file), join(from, area, name));
        return `${JSON.stringify(name.slice(0, -'.ts'.length))}: () => import('./${path}')`;
      }),
  );
  return `({${entries.join(',')}})`;
}

/** What the source looks up at run time is known when it is bundled. */
const lookUps: Plugin = {
  name: 'look-ups',
  setup({ onLoad }) {
    onLoad({ filter: /\/(service|dom)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace(FOLDER, (_, folder: string) => listOperations(path, folder))
        .replace(REQUIRED, 'require(');
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * Writes the program and the library as ES modules, in parts that are read when they are needed, and the
 * library as CommonJS without parts, since test runners that only know CommonJS have no `import()`.
 * @returns the files that are inside, relative to the working folder
 */
export async function bundle(root: string, folder: string): Promise<string[]> {
  const shared = {
    ...{ bundle: true, platform: 'node', target: TARGET, metafile: true, logLevel: 'warning' },
    ...{ plugins: [lookUps], external: ['lmdb'], legalComments: 'none' },
    // Names stay, for stack traces.
    ...{ minifyWhitespace: true, minifySyntax: true },
  } satisfies BuildOptions;
  const modules = await build({
    ...shared,
    entryPoints: ['index', 'testing', 'cli'].map((name) => join(root, `src/${name}.ts`)),
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    // What is CommonJS among the dependencies asks for parts of Node by this name.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  const single = await build({
    ...shared,
    entryPoints: ['index', 'testing'].map((name) => join(root, `src/${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  return [...new Set([modules, single].flatMap(({ metafile }) => Object.keys(metafile.inputs)))];
}
