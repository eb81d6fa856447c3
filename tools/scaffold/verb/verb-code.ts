import { listNames, withArticle } from '../words.ts';
import type { NewVerb } from './new-verb.ts';

/** The verb itself. */
export function toVerb({ one, many, verb, field, value, permission, action }: NewVerb): string {
  return `import { lock${one.pascal}, update${one.pascal} as updateRow } from '@gatehouse/db/repositories/${many.kebab}';
import { DomainError } from '@gatehouse/domain/errors';
import type { ${one.pascal}Id } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { ${listNames(`to${one.pascal}`, 'toFacts', 'toTarget')}, withChanges } from './${one.kebab}.ts';

/**
 * Sets \`${field}\` of ${withArticle(one.text)} to ${value}; of one that has it already nothing changes.
 * @throws DomainError \`resource.not_found\`, \`resource.changed\`
 */
export function ${verb.camel}${one.pascal}(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: ${one.pascal}Id; seen?: SeenVersions },
) {
  return authorize(deps, ctx, { permission: '${permission}', locks: caller }, async (tx) => {
    const before = await lock${one.pascal}(tx, ctx.tenant.id, input.id);
    if (!before) throw new DomainError('resource.not_found');
    requireVersion(input.seen, before.version);
    if (before.${field} === ${value}) return to${one.pascal}(before);
    const fields = withChanges(before, { ${field}: ${value} });
    const row = await updateRow(tx, ctx.tenant.id, input.id, fields);
    if (!row) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: '${one.snake}.${action.snake}',
      target: toTarget(row),
      before: toFacts(before),
      after: toFacts(row),
    });
    return to${one.pascal}(row);
  });
}
`;
}

/** Its route. */
export function toRoute({ one, many, verb, permission }: NewVerb): string {
  const name = `${verb.camel}${one.pascal}`;
  return `const ${name} = defineRoute({
  id: '${name}',
  method: 'post',
  path: '/tenants/{tenant}/${many.kebab}/{${one.camel}Id}/${verb.kebab}',
  summary: '${verb.title} ${withArticle(one.text)}',
  access: '${permission}',
  idempotent: true,
  conditional: true,
  params,
  answer: 'json',
  status: 200,
  response: ${one.camel}Schema,
  run: ({ deps, ctx, params: { ${one.camel}Id }, seen }) =>
    ${many.camel}.${name}(deps, ctx, { id: toId<${one.pascal}Id>(${one.camel}Id), seen }),
});
`;
}

/** Its test, on a row of its own. */
export function toTest(added: NewVerb): string {
  const { one, many, verb, field, value, made, action } = added;
  const name = `${verb.camel}${one.pascal}`;
  return `import { Database } from '@gatehouse/db/database';
import { type ${one.pascal}Id, toId } from '@gatehouse/domain/ids';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { create${one.pascal} } from '../src/${many.kebab}/create.ts';
import { ${name} } from '../src/${many.kebab}/${verb.kebab}.ts';

let database: TestDatabase;
let admin: pg.Client;
let db: Database;

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

it('${verb.text}: sets ${field} once, with one event, and not what has changed meanwhile', async () => {
  const tenant = await createTenantFixture(admin);
  const ctx = getContext(tenant, 'owner');
  const made = await create${one.pascal}({ db }, ctx, { ${made} });
  const id = toId<${one.pascal}Id>(made.id);
  const done = await ${name}({ db }, ctx, { id, seen: [made.version] });
  expect(done).toMatchObject({ ${field}: ${value}, version: made.version + 1 });
  expect(await ${name}({ db }, ctx, { id })).toEqual(done);
  await expect(${name}({ db }, ctx, { id, seen: [made.version] })).rejects.toThrow('resource.changed');
  const stranger = getContext(await createTenantFixture(admin), 'owner');
  await expect(${name}({ db }, stranger, { id })).rejects.toThrow('resource.not_found');
  const { rows } = await admin.query(
    "select count(*)::int as count from audit_events where tenant_id = $1 and action = '${one.snake}.${action.snake}'",
    [tenant.id],
  );
  expect(rows).toEqual([{ count: 1 }]);
});
`;
}
