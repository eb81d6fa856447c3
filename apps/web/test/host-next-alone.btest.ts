import { createRequire } from 'node:module';
import { describe } from 'vitest';

import { describeHost } from './support/describe-host.ts';

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

// Decision D14: the API behind Next's own route.
describe('the API on Next alone', () => {
  describeHost((port) => [NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(port)]);
});
