import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';

import { build, type Plugin } from 'esbuild';

/** A bundle on the disk. */
export interface Bundle {
  /** `index.mjs`: the file that Lambda loads. */
  readonly file: string;
  readonly bytes: number;
  /** Bytes as Lambda is given it, in a ZIP file. */
  readonly zippedBytes: number;
}

/**
 * Bundles a module and all that it imports into one file, for Node.js 24 on Lambda. Nothing is left out: what
 * the runtime has of its own, such as an SDK, has no version that one could rely on.
 * @param entry the module; its exports are those of the bundle
 * @param folder where `index.mjs` is written
 */
export async function bundleFunction(entry: string, folder: string): Promise<Bundle> {
  const file = join(folder, 'index.mjs');
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    legalComments: 'none',
    logLevel: 'error',
    // What CommonJS among the dependencies asks for at run time.
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
    plugins: [smallQueryCompiler],
  });
  const content = readFileSync(file);
  return {
    file,
    bytes: content.length,
    zippedBytes: deflateRawSync(content, { level: 9 }).length,
  };
}

/**
 * Prisma's query compiler comes as base64 in a script, in a build for speed and one for size. A bundle takes the
 * small one, compressed: reading less is what a cold start gains most by.
 */
const smallQueryCompiler: Plugin = {
  name: 'small-query-compiler',
  setup({ onLoad }) {
    onLoad({ filter: /generated\/internal\/class\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'query_compiler_fast',
        'query_compiler_small',
      ),
      loader: 'ts',
    }));
    onLoad({ filter: /query_compiler_small_bg\.\w+\.wasm-base64\.m?js$/ }, ({ path }) => ({
      contents: `import { brotliDecompressSync } from 'node:zlib';
export const wasm = brotliDecompressSync(Buffer.from('${packed(path)}', 'base64')).toString('base64');`,
      loader: 'js',
    }));
  },
};

function packed(path: string): string {
  const base64 = /wasm\s*=\s*["']([^"']+)["']/.exec(readFileSync(path, 'utf8'))?.[1];
  if (base64 === undefined) throw new Error(`${path} holds no WebAssembly`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return brotliCompressSync(Buffer.from(base64, 'base64'), { params }).toString('base64');
}
