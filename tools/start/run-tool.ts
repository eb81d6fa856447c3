import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';

import { failure } from './service.ts';

/**
 * Runs a Node program to its end, with its output in a log file.
 *
 * @throws UserError with the end of the log when it fails
 */
export async function runTool(options: {
  name: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  signal: AbortSignal;
}): Promise<void> {
  const log = openSync(options.logFile, 'w', 0o600);
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...options.args],
    {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  closeSync(log);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const abort = () => process.kill(-pid, 'SIGKILL');
  options.signal.addEventListener('abort', abort);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw failure(options, 'failed');
  } finally {
    options.signal.removeEventListener('abort', abort);
  }
}
