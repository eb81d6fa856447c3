/**
 * `npm run replace-sample -- booking`: makes the sample of the tree, `projects`, the first entity of
 * the product: its table, verbs, permissions, routes, pages, texts and tests (decision 0171).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { findClash } from './sample/find-clash.ts';
import { readTexts, rewriteTree } from './sample/rewrite-tree.ts';
import { toWords, type Words } from './sample/words.ts';
import { ROOT } from './start/root.ts';

const USAGE = `Usage: npm run replace-sample -- <entity> [--plural <entities>] [--german <Singular/Plural>]
Example: npm run replace-sample -- booking --german Buchung/Buchungen`;

const RECORD = 'gatehouse.json';

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      plural: { type: 'string' },
      german: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [one] = positionals;
  if (values.help) console.log(USAGE);
  else if (one === undefined || positionals.length > 1) throw new Error(USAGE);
  else await replaceSample(toWords(one, values.plural, values.german));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function replaceSample(words: Words): Promise<void> {
  if (git('status', '--porcelain') !== '') {
    throw new Error('Commit your changes first: this changes many files, and git shows you which.');
  }
  const texts = readTexts(ROOT);
  if (!texts.some(([path]) => path === 'packages/services/src/projects/create.ts')) {
    throw new Error('The sample is gone: there are no projects any more.');
  }
  const clash = findClash(texts, words);
  if (clash) {
    throw new Error(`"${words.one}" already means something in ${clash}. Choose another word.`);
  }
  await writeFile(
    join(ROOT, RECORD),
    `${JSON.stringify({ ...readRecord(), sample: words }, null, 2)}\n`,
  );
  const changed = await rewriteTree(ROOT, texts, words);
  execFileSync(process.execPath, [join(ROOT, 'tools/generate.ts')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  console.log(`
Projects are ${words.many} now, in ${changed.length} files. Next:
  1. git diff: read the texts in packages/messages/src/en and de, whose grammar may not fit your noun.
  2. Delete the folder .gatehouse if npm start has run here: its database has the sample's table.
  3. npm test`);
}

/** What `npm run update` must know to do the same to later releases. */
function readRecord(): object {
  const path = join(ROOT, RECORD);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
}
