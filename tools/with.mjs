/** `node tools/with.mjs <command>`: runs it with the Node, pnpm and packages of this repository. */
import { handOver } from './bootstrap.mjs';

const [command, ...args] = process.argv.slice(2);
await handOver(command, args);
