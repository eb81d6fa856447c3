/**
 * `npm run cases:check`: every case in docs/cases.md names tests that exist and have its id in their
 * name, or says why it has none.
 */
import { existsSync, readFileSync } from 'node:fs';

import { findFaults, readCases } from './cases/case-table.ts';
import { ROOT } from './start/root.ts';

const cases = readCases(readFileSync(`${ROOT}docs/cases.md`, 'utf8'));
const faults = findFaults(cases, (file) =>
  existsSync(`${ROOT}${file}`) ? readFileSync(`${ROOT}${file}`, 'utf8') : null,
);
if (cases.length === 0) faults.push('docs/cases.md holds no cases');
const tested = cases.filter(({ tests }) => tests.length > 0).length;
if (faults.length === 0) console.log(`${cases.length} cases, ${tested} with a test.`);
else console.error(faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
