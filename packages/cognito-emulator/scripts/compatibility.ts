/** Writes COMPATIBILITY.md from the code. Usage: node scripts/compatibility.ts */
import { writeFileSync } from 'node:fs';
import { compatibilityTable } from '../src/operations/compatibility.ts';
import { services } from '../src/server/services.ts';

writeFileSync(new URL('../COMPATIBILITY.md', import.meta.url), await compatibilityTable(services));
