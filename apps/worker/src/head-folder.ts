import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeadSink } from '@gatehouse/services/audit';

/**
 * Keeps heads in a folder, a file of JSON lines for each day (UTC). Lines are on the disk when
 * `append` returns. See docs/operations.md for shipping them where the database's owner has no say.
 */
export function createHeadFolder(folder: string): HeadSink {
  return {
    async append(lines) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const day = new Date().toISOString().slice(0, 10);
      const file = await open(join(folder, `heads-${day}.jsonl`), 'a', 0o600);
      try {
        await file.appendFile(lines.map((line) => `${line}\n`).join(''));
        await file.datasync();
      } finally {
        await file.close();
      }
    },
  };
}
