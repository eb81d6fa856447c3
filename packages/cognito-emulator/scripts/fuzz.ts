/** Fuzzes JSON API and OAuth endpoints. Usage: node scripts/fuzz.ts [requests] [seed] */
import { fuzz, LEAK_MB } from '../test/fuzz/fuzz.ts';

const [requests = '100000', seed = '1'] = process.argv.slice(2);
const started = performance.now();
const report = await fuzz(Number(requests), Number(seed));
const growth = report.heapMbAfter - report.heapMbBefore;
console.log(JSON.stringify({ ...report, failures: report.failures.slice(0, 20) }, null, 2));
console.log(
  `${((performance.now() - started) / 1000).toFixed(0)} s, heap grew by ${growth.toFixed(1)} MB`,
);
if (report.failures.length > 0 || report.defects.length > 0 || growth > LEAK_MB) {
  process.exitCode = 1;
}
