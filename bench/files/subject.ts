import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server under test, in a process of its own. */
export interface Subject {
  readonly url: string;
  /** Resident memory in megabytes. */
  memoryMb(): number;
  /** Processor time used so far, in milliseconds. */
  cpuMs(): number;
  stop(): Promise<void>;
}

function readStat({ pid }: ChildProcess): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/**
 * Starts a script of this folder, which sends its URL once it takes requests.
 * @param settings the script's only argument, as JSON
 */
export async function startSubject(script: string, settings: object): Promise<Subject> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(path, [JSON.stringify(settings)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    memoryMb: () => (Number(readStat(child)[21]) * 4096) / 1024 / 1024,
    // Clock ticks of 10 ms, user and system.
    cpuMs: () => (Number(readStat(child)[11]) + Number(readStat(child)[12])) * 10,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
