/** `npm run bundle:api -- v1.zip`: the API as Lambda is given it, for the bucket that the output `Bundles` names. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundleFunction } from '@gatehouse/lambda-bundle/bundle-function';
import { zip } from '@gatehouse/lambda-bundle/zip';

const [target] = process.argv.slice(2);
if (target === undefined) {
  console.error('\n  Where to?\n\n  npm run bundle:api -- <file>.zip\n');
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-api-'));
  try {
    const source = join(import.meta.dirname, '..', 'apps', 'web', 'lambda.ts');
    const { file } = await bundleFunction(source, folder);
    const zipped = zip('index.mjs', readFileSync(file));
    writeFileSync(target, zipped);
    console.log(`${target}: ${(zipped.length / 1e6).toFixed(2)} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
