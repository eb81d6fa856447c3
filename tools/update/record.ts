import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { UserError } from '@gatehouse/domain/user-error';

import type { Words } from '../sample/words.ts';

/** The file that `npm create gatehouse` writes, in the root of the repository. */
export const RECORD = 'gatehouse.json';

/** Where a product comes from. What else the file says is kept. */
export interface ProjectRecord {
  upstream: {
    /** Of the release that the repository comes from: `0.1.0`. */
    version: string;
    /** Its commit. */
    commit: string;
    /** Where the releases of Gatehouse are fetched: a URL or a path. */
    repository?: string;
  };
  /** What stands in the place of the sample. */
  sample?: Words;
}

/** @throws UserError when there is none, or none that makes sense */
export async function readRecord(root: string): Promise<ProjectRecord> {
  const path = join(root, RECORD);
  if (!existsSync(path)) {
    throw new UserError(
      `There is no ${RECORD}: this repository does not say which release it comes from.`,
      'npm create gatehouse writes it; docs/updates.md says how to write it by hand.',
    );
  }
  const record = toJson(await readFile(path, 'utf8')) as Partial<ProjectRecord> | null;
  const { version, commit } = record?.upstream ?? {};
  if (/^\d+\.\d+\.\d+$/.test(version ?? '') && /^[0-9a-f]{40}$/.test(commit ?? '')) {
    return record as ProjectRecord;
  }
  throw new UserError(
    `${RECORD} does not say which release it comes from: upstream.version and upstream.commit.`,
    'Take it back from the history: git log gatehouse.json.',
  );
}

export function toText(record: ProjectRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
