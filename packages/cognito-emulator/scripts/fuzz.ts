/** Fuzzes JSON API and OAuth endpoints. Usage: node --expose-gc scripts/fuzz.ts [requests] [seed] */
import { fuzz } from '../test/fuzz.ts';

const [requests = '100000', seed = '1'] = process.argv.slice(2);
const started = performance.now();
const report = await fuzz(Number(requests), Number(seed));
console.log(JSON.stringify({ ...report, failures: report.failures.slice(0, 20) }, null, 2));
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
if (report.failures.length > 0 || report.defects.length > 0) process.exitCode = 1;
