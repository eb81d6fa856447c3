import { toBrowserTest, toPageObject } from './browser-tests.ts';
import type { Entity } from './entity.ts';
import { toInsert, toValues } from './sample-values.ts';
import { toServiceTest } from './service-test.ts';

/** The entity's tests, by their paths. */
export function toTests(entity: Entity): Readonly<Record<string, string>> {
  const { one, many } = entity;
  return {
    [`packages/db/test/first-wall/${one.kebab}-cases.ts`]: firstWall(entity),
    [`packages/services/test/${many.kebab}.itest.ts`]: toServiceTest(entity),
    [`packages/api/test/suite/samples/${many.kebab}.ts`]: samples(entity),
    [`e2e/pages/${many.kebab}-page.ts`]: toPageObject(entity),
    [`e2e/${many.kebab}.spec.ts`]: toBrowserTest(entity),
  };
}

/** A row of a twin, for \`PRODUCT_ROWS\`. */
export function toTwinRow(entity: Entity): string {
  const { columns, values } = toInsert(entity);
  return `\`insert into ${entity.many.snake} (${columns}, created_by, created_by_name)
     values (${values}, '\${USER_ID}', 'x')\``;
}

function firstWall(entity: Entity): string {
  const { one, many } = entity;
  const constant = one.snake.toUpperCase();
  return `import type { ScopedReader, ScopedWriter } from '../../src/database.ts';
import * as ${many.camel} from '../../src/repositories/${many.kebab}.ts';
import { ID, NEW_ID, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

export const ${constant}_READS = {
  get${one.pascal}: (tx: ScopedReader, tenant: string) => ${many.camel}.get${one.pascal}(tx, tenant, ID),
  list${many.pascal}: (tx: ScopedReader, tenant: string) =>
    ${many.camel}.list${many.pascal}(tx, tenant, { search: '', before: null, limit: 10 }),
};

export const ${constant}_LOCKS = {
  lock${one.pascal}: (tx: ScopedWriter, tenant: string) => ${many.camel}.lock${one.pascal}(tx, tenant, ID),
};

export const ${constant}_WRITES: Writes = {
  insert${one.pascal}: (tx, { id }) =>
    ${many.camel}.insert${one.pascal}(tx, {
      tenantId: id,
      id: NEW_ID,
      ${toValues(entity, "'New'")},
      createdBy: USER_ID,
      createdByName: 'Twin',
    }),
  update${one.pascal}: (tx, { id }) =>
    ${many.camel}.update${one.pascal}(tx, id, ID, { ${toValues(entity, "'Updated'", 2)} }),
  delete${one.pascal}: (tx, { id }) => ${many.camel}.delete${one.pascal}(tx, id, ID),
};
`;
}

function samples(entity: Entity): string {
  const { one, many } = entity;
  const { columns, values } = toInsert(entity);
  const made = (name: string) => toValues(entity, `\`${name} \${randomUUID()}\``);
  return `import { randomUUID } from 'node:crypto';
import type { Target } from '../target.ts';
import type { Samples } from './sample.ts';

/** @returns the path of a new one */
async function add${one.pascal}(
  target: Target,
  tenant: { id: string; slug: string; canary: string },
): Promise<string> {
  const id = randomUUID();
  const rows = await target.getRowsClient(tenant.id);
  await rows.query(
    \`insert into ${many.snake} (${columns}, created_by_name)
     values (${values}, $3)\`,
    [tenant.id, id, \`\${tenant.canary} \${id}\`],
  );
  return \`/tenants/\${tenant.slug}/${many.kebab}/\${id}\`;
}

export const ${one.snake.toUpperCase()}_SAMPLES: Samples = {
  list${many.pascal}: async (_, { slug }) => ({ path: \`/tenants/\${slug}/${many.kebab}\` }),
  create${one.pascal}: async (_, { slug }) => ({
    path: \`/tenants/\${slug}/${many.kebab}\`,
    body: { ${made('New')} },
  }),
  get${one.pascal}: async (target, tenant) => ({ path: await add${one.pascal}(target, tenant) }),
  update${one.pascal}: async (target, tenant) => ({
    path: await add${one.pascal}(target, tenant),
    body: { ${made('Updated')} },
  }),
  delete${one.pascal}: async (target, tenant) => ({ path: await add${one.pascal}(target, tenant) }),
};
`;
}
