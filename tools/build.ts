/**
 * `npm run build`: builds the web app for production, unless the build at hand is of the same sources. A start finds
 * it, and builds nothing.
 */
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { UserError } from '@gatehouse/domain/user-error';
import { buildWeb } from './start/build-web.ts';

try {
  const log = join(tmpdir(), `gatehouse-build-${process.pid}.log`);
  console.log(`Build of the web app: ${await buildWeb(log, new AbortController().signal)}`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`${error.message}\n\n${error.remedy}`);
  process.exitCode = 1;
}
