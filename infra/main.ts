/** `npm run infra -- installation.json`: writes the templates of an installation to `infra/cdk.out`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { UserError } from '@gatehouse/domain/user-error';
import { bundleTriggers } from './src/stack/bundle-triggers.ts';
import { synthesise } from './src/stack/synthesise.ts';
import { readInstallation } from './src/stack/installation.ts';

const [file] = process.argv.slice(2);
const bundles = mkdtempSync(join(tmpdir(), 'gatehouse-triggers-'));
try {
  if (file === undefined) {
    throw new UserError(
      'Which installation?',
      'npm run infra -- <file>: docs/aws.md has an example.',
    );
  }
  const outdir = join(import.meta.dirname, 'cdk.out');
  const installation = readInstallation(JSON.parse(readFileSync(file, 'utf8')));
  await bundleTriggers(installation.triggers, bundles);
  const { findings } = synthesise(installation, outdir, bundles);
  console.log(`Written to ${outdir}.`);
  for (const finding of findings) console.error(finding);
  if (findings.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`\n  ${error.message.replaceAll('\n', '\n  ')}\n\n  ${error.remedy}\n`);
  process.exitCode = 1;
} finally {
  rmSync(bundles, { recursive: true });
}
