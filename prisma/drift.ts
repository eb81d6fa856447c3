import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PRISMA_FOLDER } from './migrations-folder.ts';
import { NO_FILTERS, withSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that would turn a migrated database into what schema.prisma describes: empty when the
 * two agree. Row-level security, grants, checks and functions are invisible to it.
 */
export async function schemaDrift(adminUrl: string): Promise<string> {
  const path = join(PRISMA_FOLDER, 'schema.prisma');
  const files = [{ path, content: await readFile(path, 'utf8') }];
  const result = await withSchemaEngine(adminUrl, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: PRISMA_FOLDER },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return (result.stdout ?? '').replace(/^-- This is an empty migration\.\s*$/m, '').trim();
}
