/** Writes CONFORMANCE.md from the cases of the parity run. Usage: node scripts/conformance.ts */
import { writeFileSync } from 'node:fs';
import { parityCases } from '../parity/cases.ts';
import { conformancePage } from '../parity/conformance.ts';

writeFileSync(new URL('../CONFORMANCE.md', import.meta.url), conformancePage(parityCases));
