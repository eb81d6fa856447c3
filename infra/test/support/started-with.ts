import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fetches nothing, computes what it is asked, and tells with what the program would be started. */
const NODE = `#!/bin/sh
case "$1" in
  -e) exit 0 ;;
  -p) exec '${process.execPath}' "$@" ;;
  *) echo "ARGS=$*"; env ;;
esac
`;

/** What a task's command starts its program with: its environment, and `ARGS`. */
export function startedWith(
  script: string,
  environment: Readonly<Record<string, string>>,
): Partial<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-infra-'));
  try {
    writeFileSync(join(folder, 'node'), NODE, { mode: 0o755 });
    const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', script], {
      encoding: 'utf8',
      env: { ...environment, PATH: `${folder}:/usr/bin:/bin` },
    });
    if (status !== 0) throw new Error(stderr);
    return Object.fromEntries(stdout.split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
