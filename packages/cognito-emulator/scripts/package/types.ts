import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

const IMPORT = /(from\s+|import\()(['"])([^'"]+)\2/g;

/** What a program imports. */
const ENTRIES = ['index', 'testing'];

/** Packages of this repository whose types are part of ours. */
const OWN = '@gatehouse/iam-local/';

interface Manifest {
  exports: Record<string, string>;
}

/**
 * Writes the types of the library: `index.d.ts` and `testing.d.ts`, with what they reach under `types`, and the same once more
 * for CommonJS, where a compiler refuses types of an ES module.
 */
export function writeTypes(root: string, folder: string): void {
  const emitted = mkdtempSync(join(tmpdir(), 'cognito-types-'));
  const options = [
    '--declaration',
    '--emitDeclarationOnly',
    '--noEmit',
    'false',
    '--types',
    'node',
  ];
  const packages = join(root, '..');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const emit = [...options, '--outDir', emitted, '--rootDir', packages, '--ignoreConfig'];
  const base = ['--target', 'es2024', '--module', 'nodenext', '--allowImportingTsExtensions'];
  const strict = ['--strict', '--skipLibCheck', '--verbatimModuleSyntax', '--resolveJsonModule'];
  const { exports } = JSON.parse(
    readFileSync(join(packages, 'iam-local/package.json'), 'utf8'),
  ) as Manifest;
  // A compiler emits nothing of another package unless it is told to.
  const own = Object.values(exports).map((file) => join(packages, 'iam-local', file));
  const files = [...ENTRIES.map((name) => join(root, `src/${name}.ts`)), ...own];
  execFileSync(process.execPath, [tsc, ...files, ...emit, ...base, ...strict], {
    cwd: root,
    stdio: 'inherit',
  });

  /** The emitted file that an import of another leads to. */
  function follow(from: string, specifier: string): string | undefined {
    const own = specifier.startsWith(OWN)
      ? join(emitted, 'iam-local', exports[`./${specifier.slice(OWN.length)}`] ?? '')
      : undefined;
    const file = own ?? (specifier.startsWith('.') ? join(dirname(from), specifier) : undefined);
    return file?.replace(/\.ts$/, '.d.ts');
  }

  const seen = new Set<string>();
  const entries = ENTRIES.map((name) => `cognito-emulator/src/${name}.d.ts`);
  const waiting = entries.map((file) => join(emitted, file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, , , specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const next = follow(file, specifier);
      if (next !== undefined) waiting.push(next);
    }
  }
  const place = (file: string) => {
    const path = relative(emitted, file);
    return entries.includes(path) ? basename(path) : join('types', path);
  };
  for (const [types, code] of [
    ['.d.ts', '.js'],
    ['.d.cts', '.cjs'],
  ] as const) {
    for (const file of seen) {
      const text = readFileSync(file, 'utf8').replace(IMPORT, (all, before, quote, specifier) => {
        const next = follow(file, String(specifier));
        if (next === undefined) return all;
        const path = relative(dirname(place(file)), place(next)).replace(/\.d\.ts$/, code);
        return `${String(before)}${String(quote)}${path.startsWith('.') ? path : `./${path}`}${String(quote)}`;
      });
      const to = join(folder, place(file).replace(/\.d\.ts$/, types));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, text);
    }
  }
  rmSync(emitted, { recursive: true });
}
