import type { Entity } from './entity.ts';
import { toValues } from './sample-values.ts';

/** The test of the verbs, on Postgres. */
export function toServiceTest(entity: Entity): string {
  const { one, many, title } = entity;
  const first = title.name.camel;
  return `import { Database } from '@gatehouse/db/database';
import { type ${one.pascal}Id, toId } from '@gatehouse/domain/ids';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as ${many.camel} from '../src/${many.kebab}/index.ts';

let database: TestDatabase;
let admin: pg.Client;
let db: Database;
let tenant: TenantFixture;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  db = new Database({ url: database.appUrl, poolSize: 2 });
});

afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

beforeEach(async () => {
  tenant = await createTenantFixture(admin);
});

const add = (${first}: string) =>
  ${many.camel}.create${one.pascal}({ db }, getContext(tenant, 'member'), { ${toValues(entity, first).replace(`${first}: ${first}`, first)} });

const list = async (search?: string) => {
  const page = await ${many.camel}.list${many.pascal}({ db }, getContext(tenant, 'viewer'), { limit: 10, search });
  return page.items.map((item) => item.${first});
};

const toInput = ({ id }: { id: string }) => ({ id: toId<${one.pascal}Id>(id) });

describe('${many.text}', () => {
  it('are created, read, changed and deleted, and each change is an event', async () => {
    const ctx = getContext(tenant, 'member');
    const made = await add('Lighthouse');
    expect(made).toMatchObject({ ${toValues(entity, "'Lighthouse'")}, version: 1 });
    expect(await ${many.camel}.get${one.pascal}({ db }, ctx, toInput(made))).toEqual(made);
    const changes = { ${toValues(entity, "'Beacon'", 2)} };
    const seen = [made.version];
    const changed = await ${many.camel}.update${one.pascal}({ db }, ctx, { ...toInput(made), changes, seen });
    expect(changed).toMatchObject({ ...changes, version: 2 });
    // Of nothing new there is no event.
    await ${many.camel}.update${one.pascal}({ db }, ctx, { ...toInput(made), changes });
    await ${many.camel}.delete${one.pascal}({ db }, ctx, toInput(made));
    expect(await list()).toEqual([]);
    const events = await admin.query<{ action: string; name: string }>(
      \`select action, target_name as name from audit_events
       where tenant_id = $1 and target_kind = '${one.snake}' order by seq\`,
      [tenant.id],
    );
    expect(events.rows.map(({ action, name }) => \`\${action} \${name}\`)).toEqual([
      '${one.snake}.created Lighthouse',
      '${one.snake}.updated Beacon',
      '${one.snake}.deleted Beacon',
    ]);
  });

  it('are listed newest first, page by page, and found by a part of the ${title.name.text}', async () => {
    for (const ${first} of ['50%', '500', 'Harbour']) await add(${first});
    expect(await list()).toEqual(['Harbour', '500', '50%']);
    expect(await list('harb')).toEqual(['Harbour']);
    expect(await list('0%')).toEqual(['50%']);
    const ctx = getContext(tenant, 'viewer');
    const first = await ${many.camel}.list${many.pascal}({ db }, ctx, { limit: 2 });
    const cursor = first.nextCursor ?? '';
    const second = await ${many.camel}.list${many.pascal}({ db }, ctx, { limit: 2, cursor });
    expect(second.items.map((item) => item.${first})).toEqual(['50%']);
    expect(second.nextCursor).toBeNull();
  });

  it('are not changed unseen, and no ${title.name.text} is there twice', async () => {
    const ctx = getContext(tenant, 'member');
    const made = await add('Lighthouse');
    const other = await add('Beacon');
    const change = (${first}: string, seen?: number[]) =>
      ${many.camel}.update${one.pascal}({ db }, ctx, { ...toInput(other), changes: { ${first} }, ...(seen && { seen }) });
    await change('Tower', [other.version]);
    await expect(change('Late', [other.version])).rejects.toThrow('resource.changed');
    await expect(
      ${many.camel}.delete${one.pascal}({ db }, ctx, { ...toInput(other), seen: [other.version] }),
    ).rejects.toThrow('resource.changed');
    await expect(change(made.${first})).rejects.toThrow('${one.snake}.exists');
    await expect(add(made.${first})).rejects.toThrow('${one.snake}.exists');
  });

  it('are not there for another tenant, nor changed by a viewer', async () => {
    const made = await add('Lighthouse');
    const stranger = getContext(await createTenantFixture(admin), 'owner');
    const viewer = getContext(tenant, 'viewer');
    const input = { ...toInput(made), changes: { ${first}: 'Mine' } };
    for (const ask of [${many.camel}.get${one.pascal}, ${many.camel}.delete${one.pascal}]) {
      await expect(ask({ db }, stranger, input)).rejects.toThrow('resource.not_found');
    }
    await expect(${many.camel}.update${one.pascal}({ db }, stranger, input)).rejects.toThrow('resource.not_found');
    await expect(${many.camel}.update${one.pascal}({ db }, viewer, input)).rejects.toThrow('permission.denied');
    // What the caller's own role forbids is refused before anything is read.
    const remove = async () => ${many.camel}.delete${one.pascal}({ db }, viewer, input);
    await expect(remove()).rejects.toThrow('permission.denied');
    expect(await list()).toEqual(['Lighthouse']);
  });
});
`;
}
