import { handOver } from './bootstrap.mjs';
import { fileURLToPath } from 'node:url';

await handOver(fileURLToPath(new URL('start/main.ts', import.meta.url)));
