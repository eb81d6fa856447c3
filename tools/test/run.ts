import { spawn } from 'node:child_process';

import { inheritedEnvironment } from '../start/environment.ts';
import { ROOT } from '../start/root.ts';

/** What a command wrote, and whether it succeeded. */
export interface Outcome {
  ok: boolean;
  output: string;
}

const QUIET = {
  NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};

/**
 * What tests may be told by the shell, and how npm reaches its registry; all else could only disturb
 * them, as in a start.
 */
function testSettings(): NodeJS.ProcessEnv {
  const ours =
    /^(GATEHOUSE|PLAYWRIGHT|CHAOS)_|^DISPLAY$|^npm_config_|^NODE_EXTRA_CA_CERTS$|^https?_proxy$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => ours.test(name)));
}

const running = new Set<() => void>();

/** Runs a program of node_modules/.bin, or a script of ours, under this Node. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const script = command.endsWith('.ts');
  const child = spawn(
    script ? process.execPath : `${ROOT}node_modules/.bin/${command}`,
    script ? ['--disable-warning=ExperimentalWarning', command, ...args] : [...args],
    {
      cwd: ROOT,
      env: { ...inheritedEnvironment(), ...testSettings(), ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const kill = () => child.kill('SIGTERM');
  running.add(kill);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const settle = (ok: boolean) => {
      running.delete(kill);
      resolve({ ok, output: Buffer.concat(chunks).toString('utf8') });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      settle(false);
    });
    child.on('close', (code) => settle(code === 0));
  });
}

/** Ends whatever is running. */
export function stopAll(): void {
  for (const kill of running) kill();
}
