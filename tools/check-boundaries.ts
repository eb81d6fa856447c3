/**
 * Holds every import against the rules of ARCHITECTURE.md, "Who may import whom", and proves on a
 * planted repository that each rule can fail.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { cruiseRepository } from './boundaries/cruise.ts';
import { rulesThatSleep } from './boundaries/planted.ts';
import { findRoomCircles } from './boundaries/room-circles.ts';
import { isGoverned } from './boundaries/rules.ts';
import { ROOT } from './start/root.ts';

const problems: string[] = [];

for (const name of await rulesThatSleep()) {
  problems.push(`The rule ${name} does not notice its planted violation.`);
}

const { modules, summary } = await cruiseRepository(ROOT);
if (summary.totalCruised === 0) problems.push('No module was read.');
for (const folder of ['apps', 'packages']) {
  for (const name of readdirSync(join(ROOT, folder))) {
    const seen = modules.some(({ source }) => source.startsWith(`${folder}/${name}/`));
    if (!seen && name !== 'config-ts') problems.push(`No module of ${folder}/${name} was read.`);
    if (!isGoverned(`${folder}/${name}`)) {
      problems.push(`No rule says what ${folder}/${name} may do.`);
    }
  }
}
for (const { from, to, rule } of summary.violations) {
  problems.push(`${rule.name}: ${from} imports ${to}`);
}
for (const { from, to } of findRoomCircles(modules)) {
  problems.push(`no-room-circles: ${from} imports ${to}`);
}

if (problems.length === 0) console.log(`${summary.totalCruised} modules, no forbidden import.`);
else console.error(problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
