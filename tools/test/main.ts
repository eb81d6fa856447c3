/**
 * `npm test`: every check there is. `npm run verify`: those that need no database. The last line
 * says how many passed and how many failed.
 */
import { parseArgs } from 'node:util';

import { stopAll } from './run.ts';
import { ALL, type Stage, type StageResult, VERIFY, withReportFolder } from './stages.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => {
    stopAll();
    process.exit(1);
  });
}
process.channel?.unref();

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h', default: false } },
});
const groups = positionals[0] === 'verify' ? VERIFY : ALL;
if (values.help) {
  const names = groups.flat(2).map(({ name }) => name);
  console.log(`Runs, one after the other or side by side: ${names.join(', ')}.`);
  process.exit(0);
}

const total = { passed: 0, failed: 0 };
console.log('');
await withReportFolder(async (folder) => {
  for (const group of groups) {
    const results = await Promise.all(group.map((stages) => inOrder(stages, folder)));
    if (results.includes('give up')) break;
  }
});
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function inOrder(stages: readonly Stage[], folder: string): Promise<'go on' | 'give up'> {
  for (const { name, work, needed } of stages) {
    const start = performance.now();
    const result = await work(folder);
    report(name, result, (performance.now() - start) / 1000);
    total.passed += result.tally.passed;
    total.failed += result.tally.failed;
    if (needed === true && !result.ok) return 'give up';
  }
  return 'go on';
}

function report(name: string, { ok, output, tally }: StageResult, seconds: number): void {
  const time = `${seconds.toFixed(1)} s`.padStart(9);
  const failed = tally.failed === 0 ? '' : `, ${tally.failed} failed`;
  console.log(`  ${ok ? '✓' : '✗'} ${name.padEnd(20)}${time}  ${tally.passed} passed${failed}`);
  if (!ok) console.log(`\n${output.trimEnd()}\n`);
}
