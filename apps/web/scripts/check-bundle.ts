/**
 * Sums the gzipped JavaScript of every page of the production build, and fails when one is over
 * the limit: `npm run bundle`, after `npm run build`.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1000 bytes). Next and React alone are 137. */
const LIMIT = 175;

const BUILD = join(import.meta.dirname, '..', '.next');

interface PageManifest {
  /** Scripts of the page and of each layout and boundary around it. */
  readonly entryJSFiles: Readonly<Record<string, readonly string[]>>;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(BUILD, path), 'utf8')) as T;
}

/** The manifest is a script with one assignment of plain JSON. */
function readPageManifest(path: string): PageManifest {
  const script = readFileSync(join(BUILD, path), 'utf8');
  const start = script.indexOf('] = ') + '] = '.length;
  return JSON.parse(script.slice(start).replace(/;\s*$/, '')) as PageManifest;
}

const sizes = new Map<string, number>();

function gzippedSize(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(BUILD, file))).length;
  sizes.set(file, size);
  return size;
}

const { rootMainFiles } = readJson<{ rootMainFiles: readonly string[] }>('build-manifest.json');
const manifests = globSync('server/app/**/page_client-reference-manifest.js', { cwd: BUILD });
if (manifests.length === 0) throw new Error(`no pages in ${BUILD}: build first`);

let heaviest = 0;
for (const path of manifests.toSorted()) {
  const scripts = new Set([
    ...rootMainFiles,
    ...Object.values(readPageManifest(path).entryJSFiles).flat(),
  ]);
  const total = [...scripts].reduce((sum, file) => sum + gzippedSize(file), 0) / 1000;
  heaviest = Math.max(heaviest, total);
  const page = path.slice('server/app'.length, -'/page_client-reference-manifest.js'.length) || '/';
  console.log(`${total.toFixed(1).padStart(7)} kB  ${page}`);
}
if (heaviest > LIMIT) {
  console.error(`A page ships ${heaviest.toFixed(1)} kB of JavaScript; the limit is ${LIMIT} kB.`);
  process.exitCode = 1;
}
