import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { Plan } from '../edit/plan.ts';
import { toRoutes, toSchemas } from './api.ts';
import { toMigration, toRepository } from './database.ts';
import type { Entity } from './entity.ts';
import { toCatalog } from './messages.ts';
import { toPages } from './pages.ts';
import { addToRegistries } from './registries.ts';
import { toServices } from './services.ts';
import { toTests } from './tests.ts';

/** All that an entity is made of, planned for the tree at `root`. Nothing is written yet. */
export async function planEntity(root: string, entity: Entity): Promise<Plan> {
  const plan = new Plan(root);
  const { one, many } = entity;
  const migration = `${await nextStamp(root)}_${many.snake}`;
  plan.create(`prisma/migrations/${migration}/migration.sql`, toMigration(entity));
  plan.create(`packages/db/src/repositories/${many.kebab}.ts`, toRepository(entity));
  for (const [file, text] of Object.entries(toServices(entity))) {
    plan.create(`packages/services/src/${many.kebab}/${file}`, text);
  }
  plan.create(`packages/api/src/schemas/${one.kebab}.ts`, toSchemas(entity));
  plan.create(`packages/api/src/routes/${many.kebab}.ts`, toRoutes(entity));
  for (const language of ['en', 'de'] as const) {
    const file = `packages/messages/src/${language}/${many.kebab}.ts`;
    plan.create(file, toCatalog(entity, language));
  }
  for (const [path, text] of Object.entries({ ...toPages(entity), ...toTests(entity) })) {
    plan.create(path, text);
  }
  await addToRegistries(plan, entity);
  return plan;
}

/** A time for a migration: now, or after the last one that is there. */
async function nextStamp(root: string, now = new Date()): Promise<string> {
  const folders = await readdir(join(root, 'prisma', 'migrations'));
  const last =
    folders
      .map((name) => /^\d{14}/.exec(name)?.[0] ?? '')
      .toSorted()
      .at(-1) ?? '';
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return stamp > last ? stamp : String(BigInt(last) + 1n);
}
