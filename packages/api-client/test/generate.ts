import { writeFile } from 'node:fs/promises';
import { apiTypes, TYPES_FILE } from './make-types.ts';

await writeFile(TYPES_FILE, await apiTypes());
