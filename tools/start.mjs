import { fileURLToPath } from 'node:url';
import { handOver, withoutNodeSettings } from './bootstrap.mjs';

const script = fileURLToPath(new URL('start/main.ts', import.meta.url));
await handOver('node', [script, ...process.argv.slice(2)], { environment: withoutNodeSettings() });
