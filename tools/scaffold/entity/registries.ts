import {
  addImport,
  addMember,
  addNamedImport,
  addProperty,
  addToUnion,
} from '../edit/source-lists.ts';
import type { Plan } from '../edit/plan.ts';
import { addRoleRows, quote } from '../registry-lines.ts';
import { toFactsType } from './services.ts';
import { addToTenant, toModel } from './database.ts';
import type { Entity } from './entity.ts';
import { addToMessages } from './catalogs.ts';
import { ACTIONS, toPermissions } from './messages.ts';
import { toTwinRow } from './tests.ts';

/** Every list of the product that names its entities, one line each. */
export async function addToRegistries(plan: Plan, entity: Entity): Promise<void> {
  await addToDatabase(plan, entity);
  await addToDomain(plan, entity);
  await addToPolicy(plan, entity);
  await addToServices(plan, entity);
  await addToApi(plan, entity);
  await addToWeb(plan, entity);
  await addToMessages(plan, entity);
}

/** Adds a path that other packages import. */
function addExport(name: string, file: string) {
  return (text: string) => {
    const manifest = JSON.parse(text) as { exports: Record<string, string> };
    if (manifest.exports[name]) throw new Error(`${name} is exported already`);
    const entries = Object.entries(manifest.exports);
    const next = entries.findIndex(([other]) => other > name);
    entries.splice(next < 0 ? entries.length : next, 0, [name, file]);
    return `${JSON.stringify({ ...manifest, exports: Object.fromEntries(entries) }, null, 2)}\n`;
  };
}

const add =
  (path: readonly string[], member: string, sorted = false) =>
  (text: string) =>
    addMember(text, path, member, { sorted });

async function addToDatabase(plan: Plan, entity: Entity): Promise<void> {
  const { one, many } = entity;
  const test = 'packages/db/test';
  const cases = `${one.snake.toUpperCase()}`;
  await plan.edit('prisma/schema.prisma', (text) => addToTenant(text, entity) + toModel(entity));
  await plan.edit(
    'packages/db/package.json',
    addExport(`./repositories/${many.kebab}`, `./src/repositories/${many.kebab}.ts`),
  );
  await plan.edit(
    'packages/db/src/tenant-databases/placed.ts',
    add(['PLACED_TABLES'], quote(many.snake)),
  );
  await plan.edit(
    'packages/db/src/tenant-tables.ts',
    add(['NOT_EXPORTED_AS_ROWS'], `${many.snake}: 'in the file as its page shows it'`),
  );
  await plan.edit(
    `${test}/twins.ts`,
    add(['TABLES'], quote(many.snake)),
    add(['PRODUCT_ROWS'], toTwinRow(entity)),
  );
  await plan.edit(
    `${test}/first-wall.itest.ts`,
    (text) =>
      addImport(text, `import * as ${many.camel} from '../src/repositories/${many.kebab}.ts';`),
    add(['TENANT_MODULES'], many.camel, true),
  );
  for (const [file, list, kind] of [
    ['reads.ts', 'READS', 'READS'],
    ['locks.ts', 'LOCKS', 'LOCKS'],
    ['all-writes.ts', 'WRITES', 'WRITES'],
  ] as const) {
    await plan.edit(
      `${test}/first-wall/${file}`,
      (text) => addNamedImport(text, `${cases}_${kind}`, `./${one.kebab}-cases.ts`),
      add([list], `...${cases}_${kind}`),
    );
  }
  await plan.edit(
    'packages/jobs/test/late-authority.itest.ts',
    add(['EXEMPT'], `'${many.snake}.created_by': 'history'`),
  );
}

async function addToDomain(plan: Plan, { one, many }: Entity): Promise<void> {
  const domain = 'packages/domain/src';
  await plan.edit(
    `${domain}/ids.ts`,
    (text) =>
      text.replace(
        /(\nexport type AnyId =)/,
        `export type ${one.pascal}Id = Branded<'${one.pascal}Id'>;\n$1`,
      ),
    (text) => addToUnion(text, ['AnyId'], `${one.pascal}Id`),
  );
  await plan.edit(`${domain}/errors.ts`, add(['ERROR_KINDS'], `'${one.snake}.exists': 'conflict'`));
  await plan.edit(
    `${domain}/live-kind.ts`,
    add(['LIVE_KINDS'], quote(many.snake), true),
    add(['BY_ENTITY'], `${one.snake}: ['${many.snake}']`, true),
  );
}

async function addToPolicy(plan: Plan, entity: Entity): Promise<void> {
  const { one, many } = entity;
  const [read = '', ...writes] = toPermissions(entity);
  const all = [read, ...writes];
  const policy = 'packages/policy/src';
  const each = (list: string, names: readonly string[]) =>
    names.map((name) => add([list], quote(name)));
  await plan.edit(`${policy}/permissions.ts`, ...each('ALL_PERMISSIONS', all));
  await plan.edit(
    `${policy}/permission-groups.ts`,
    add(['PERMISSION_GROUPS'], `${many.camel}: [${all.map(quote).join(', ')}]`),
  );
  await plan.edit(`${policy}/role-table.ts`, ...each('VIEWER', [read]), ...each('MEMBER', writes));
  await plan.edit(`${policy}/support.ts`, ...each('READS', [read]), ...each('WRITES', writes));
  await plan.edit(
    `${policy}/step-up.ts`,
    add(['STEP_UP'], `create${one.pascal}: ['never', 'daily work']`),
    add(['STEP_UP'], `update${one.pascal}: ['never', 'daily work']`),
    add(['STEP_UP'], `delete${one.pascal}: ['never', 'daily work, of one']`),
  );
  await plan.edit('packages/policy/test/role-table.test.ts', (text) =>
    addRoleRows(text, [[read, 'xxxx'], ...writes.map((name): [string, string] => [name, 'xxx.'])]),
  );
}

async function addToServices(plan: Plan, entity: Entity): Promise<void> {
  const { one, many, fields, title } = entity;
  const [read = '', ...writes] = toPermissions(entity);
  const services = 'packages/services';
  await plan.edit(
    `${services}/package.json`,
    addExport(`./${many.kebab}`, `./src/${many.kebab}/index.ts`),
  );
  await plan.edit(
    `${services}/src/events/record-event.ts`,
    (text) =>
      text.replace(/\n\/\*\*[^*]*\*\/\ninterface AuditActions/, `\n${toFactsType(entity)}\n$&`),
    ...ACTIONS.map(
      (action) => (text: string) =>
        addProperty(text, 'AuditActions', `'${one.snake}.${action}': ${one.pascal}Facts`),
    ),
    (text) => addToUnion(text, ['NewAuditEvent', 'kind'], quote(one.snake)),
  );
  const activities = { created: 'Create', updated: 'Update', deleted: 'Delete' };
  await plan.edit(
    `${services}/src/audit/publication.ts`,
    ...ACTIONS.map((action) =>
      add(['PUBLICATION'], `'${one.snake}.${action}': ['entity', '${activities[action]}', 'sent']`),
    ),
  );
  await plan.edit(
    `${services}/src/live/kinds.ts`,
    add(['READERS'], `${many.snake}: ['${read}']`, true),
  );
  await plan.edit(
    `${services}/src/tenants/export.ts`,
    (text) => addImport(text, `import { list${many.pascal} } from '../${many.kebab}/list.ts';`),
    (text) => addToUnion(text, ['TenantPart'], quote(many.camel)),
    add(
      ['parts'],
      `['${many.camel}', '${read}', pages((page) => list${many.pascal}(deps, ctx, page))]`,
    ),
  );
  const values = fields.map(
    ({ name, type, optional }) =>
      `${name.camel}: ${optional ? 'null' : { string: 'name', integer: '1', boolean: 'true', date: "'2026-01-31'" }[type]}`,
  );
  const calls = {
    create: [writes[0], `create${one.pascal}(deps, ctx, { ${values.join(', ')} })`],
    delete: [writes[2], `delete${one.pascal}(deps, ctx, { id: id() })`],
    get: [read, `get${one.pascal}(deps, ctx, { id: id() })`],
    list: [read, `list${many.pascal}(deps, ctx, page)`],
    update: [
      writes[1],
      `update${one.pascal}(deps, ctx, { id: id(), changes: { ${title.name.camel}: name } })`,
    ],
  };
  await plan.edit(
    `${services}/test/verbs.test.ts`,
    (text) => addImport(text, `import * as ${many.camel} from '../src/${many.kebab}/index.ts';`),
    ...Object.entries(calls).map(([verb, [permission, call]]) =>
      add(
        ['VERBS'],
        `'${many.kebab}/${verb}': ['${permission}', (deps, ctx) => ${many.camel}.${call}]`,
      ),
    ),
  );
}

async function addToApi(plan: Plan, entity: Entity): Promise<void> {
  const { one, many } = entity;
  const [read = ''] = toPermissions(entity);
  const api = 'packages/api';
  const samples = `${one.snake.toUpperCase()}_SAMPLES`;
  await plan.edit(`${api}/src/schemas.ts`, (text) =>
    addImport(text, `export * from './schemas/${one.kebab}.ts';`),
  );
  await plan.edit(
    `${api}/src/routes.ts`,
    (text) => addNamedImport(text, `${many.camel}Routes`, `./routes/${many.kebab}.ts`),
    add(['ROUTES'], `...${many.camel}Routes`),
  );
  await plan.edit(
    `${api}/src/downloads/tenant-file.ts`,
    (text) => addNamedImport(text, `${one.camel}Schema`, `../schemas/${one.kebab}.ts`),
    add(['SCHEMAS'], `${many.camel}: ${one.camel}Schema`),
  );
  await plan.edit(
    `${api}/test/suite/samples.ts`,
    (text) => addNamedImport(text, samples, `./samples/${many.kebab}.ts`),
    add(['SAMPLES'], `...${samples}`),
  );
  await plan.edit(
    `${api}/test/suite/fixtures/fingerprint.ts`,
    add(['PLACED_TABLES'], quote(many.snake)),
  );
  await plan.edit(`${api}/test/suite/roles/read-permissions.ts`, add(['READ'], quote(read)));
}

async function addToWeb(plan: Plan, entity: Entity): Promise<void> {
  const { one, many, icon } = entity;
  const [read = ''] = toPermissions(entity);
  const entry = `{ segment: '${many.kebab}', name: '${many.camel}', icon: ${icon}, permission: '${read}' }`;
  await plan.edit(
    'apps/web/src/shell/tenant-nav.tsx',
    (text) => addNamedImport(text, icon, 'lucide-react'),
    (text) => addToUnion(text, ['Entry', 'name'], quote(many.camel)),
    (text) => addEntry(text, entry),
  );
  await plan.edit(
    'apps/web/src/palette-providers/providers.ts',
    (text) => addNamedImport(text, many.camel, `./${many.kebab}.ts`),
    add(['INDEX_PROVIDERS'], many.camel),
  );
  await plan.edit('apps/web/src/live/live-list.tsx', (text) =>
    addToUnion(text, ['LiveListProps', 'entity'], quote(one.snake)),
  );
}

/** The entry of the navigation, before those that are about the tenant itself. */
function addEntry(text: string, entry: string): string {
  const members = /\n {2}\{ segment: '(?:members|audit|settings)'/.exec(text);
  if (!members) return addMember(text, ['ENTRIES'], entry);
  return `${text.slice(0, members.index)}\n  ${entry},${text.slice(members.index)}`;
}
