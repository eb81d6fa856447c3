/**
 * `node tools/new-migration.ts <name>`: writes what schema.prisma has beyond the migrations into a
 * new one. Row-level security, grants and checks are then added to it by hand.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { findContracting } from '@gatehouse/prisma/contracting';
import { schemaDrift } from '@gatehouse/prisma/drift';
import { startTestCluster } from '@gatehouse/testing/test-cluster';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: node tools/new-migration.ts <name_in_lower_case>');
  process.exit(1);
}

const cluster = await startTestCluster([]);
try {
  const { adminUrl, template } = cluster.address;
  const sql = await schemaDrift(new URL(`/${template}`, adminUrl).href);
  if (sql === '') {
    console.log('schema.prisma has nothing that the migrations lack.');
  } else {
    const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
    const folder = new URL(`../prisma/migrations/${time}_${name}/`, import.meta.url);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL('migration.sql', folder), `${sql}\n`);
    console.log(`Wrote ${fileURLToPath(folder)}migration.sql`);
    const taken = await findContracting(sql);
    for (const one of taken) console.log(`It ${one}, which the release before may read.`);
    if (taken.length > 0) {
      console.log('docs/releases.md says when it may: "Migrations in two steps".');
    }
  }
} finally {
  await cluster.stop();
}
