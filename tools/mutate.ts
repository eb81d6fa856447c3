/**
 * `npm run mutate -- [text]`: weakens the last commit in one place after the other and runs the tests
 * that should notice. Fails when one does not. With a text, only mutations whose name holds it.
 */
import { type Mutation, listMutations } from './mutate/mutation.ts';
import { WEAKENINGS } from './mutate/weakenings.ts';
import { openWorkshop, type Workshop } from './mutate/workshop.ts';

const wanted = process.argv[2] ?? '';
if (wanted === '--help') {
  console.log('npm run mutate -- [text]: only mutations whose name holds the text');
  process.exit(0);
}
const workshop = openWorkshop();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    workshop.close();
    process.exit(130);
  });
}
try {
  const mutations = WEAKENINGS.flatMap((one) => listMutations(workshop.root, one)).filter(
    ({ name }) => name.includes(wanted),
  );
  await requireGreen(workshop, mutations);
  const escaped = await runAll(workshop, mutations);
  console.log(`\n${mutations.length - escaped} of ${mutations.length} mutations killed.`);
  process.exitCode = escaped === 0 && mutations.length > 0 ? 0 : 1;
} finally {
  workshop.close();
}

/** A suite that fails without any mutation proves nothing. */
async function requireGreen(shop: Workshop, mutations: readonly Mutation[]): Promise<void> {
  const suites = new Map(
    mutations.map(({ suite }) => [`${suite.file} ${suite.only ?? ''}`, suite]),
  );
  for (const suite of suites.values()) {
    const verdict = await shop.run(suite);
    if (verdict !== 'passed') throw new Error(`${suite.file} fails before anything is mutated`);
    console.log(`ready     ${suite.file}`);
  }
}

/** Returns how many mutations nothing noticed. */
async function runAll(shop: Workshop, mutations: readonly Mutation[]): Promise<number> {
  let escaped = 0;
  for (const { name, file, mutated, suite } of mutations) {
    const verdict = await shop.withFile(file, mutated, () => shop.run(suite));
    if (verdict !== 'failed') escaped += 1;
    const word = { failed: 'killed', passed: 'SURVIVED', broken: 'BROKEN' }[verdict];
    console.log(`${word.padEnd(9)} ${name}`);
  }
  return escaped;
}
