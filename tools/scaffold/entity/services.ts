import { listNames, withArticle } from '../words.ts';
import { toType } from './database.ts';
import type { Entity } from './entity.ts';

const ACCESS = `import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';`;

const READ_ACCESS = `import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';`;

/** The verbs by the names of their files. */
export function toServices(entity: Entity): Readonly<Record<string, string>> {
  const { one, many } = entity;
  return {
    [`${one.kebab}.ts`]: shape(entity),
    'create.ts': create(entity),
    'delete.ts': remove(entity),
    'get.ts': get(entity),
    'list.ts': list(entity),
    'update.ts': update(entity),
    'index.ts': `export { create${one.pascal} } from './create.ts';
export { delete${one.pascal} } from './delete.ts';
export { get${one.pascal} } from './get.ts';
export { list${many.pascal} } from './list.ts';
export { update${one.pascal} } from './update.ts';
`,
  };
}

function shape({ one, many, fields, title }: Entity): string {
  const names = fields.map(({ name }) => name.camel);
  const shown = ['id', ...names, 'createdByName', 'version', 'createdAt', 'updatedAt'].join(', ');
  const changed = fields.map(({ name: { camel }, optional }) =>
    optional
      ? `${camel}: changes.${camel} === undefined ? row.${camel} : changes.${camel},`
      : `${camel}: changes.${camel} ?? row.${camel},`,
  );
  return `import type { ${one.pascal}Fields, ${one.pascal}Row } from '@gatehouse/db/repositories/${many.kebab}';

/** New values of some fields; the others stay as they are. */
export type ${one.pascal}Changes = {
  readonly [Field in keyof ${one.pascal}Fields]?: ${one.pascal}Fields[Field] | undefined;
};

/** ${cap(withArticle(one.text))} as members of the tenant see it. */
export function to${one.pascal}({ ${shown} }: ${one.pascal}Row) {
  return { ${shown} };
}

/** What its events show of it. */
export function toFacts({ ${names.join(', ')} }: ${one.pascal}Fields): ${one.pascal}Fields {
  return { ${names.join(', ')} };
}

export function toTarget({ id, ${title.name.camel} }: Pick<${one.pascal}Row, 'id' | '${title.name.camel}'>) {
  return { kind: '${one.snake}', id, ${title.name.camel === 'name' ? 'name' : `name: ${title.name.camel}`} } as const;
}

export function withChanges(row: ${one.pascal}Fields, changes: ${one.pascal}Changes): ${one.pascal}Fields {
  return { ${changed.join('\n')} };
}
`;
}

function create({ one, many, title }: Entity): string {
  return `import { isUniqueViolation } from '@gatehouse/db/errors';
import { type ${one.pascal}Fields, insert${one.pascal} } from '@gatehouse/db/repositories/${many.kebab}';
import { DomainError } from '@gatehouse/domain/errors';
import { type ${one.pascal}Id, newId } from '@gatehouse/domain/ids';
import { isProgram } from '@gatehouse/domain/principal';
${ACCESS}
import { ${listNames(`to${one.pascal}`, 'toFacts', 'toTarget')} } from './${one.kebab}.ts';

/**
 * Creates ${withArticle(one.text)}.
 * @throws DomainError \`${one.snake}.exists\`
 */
export async function create${one.pascal}(deps: Pick<Deps, 'db'>, ctx: Context, input: ${one.pascal}Fields) {
  const { principal } = ctx;
  try {
    return await authorize(
      deps,
      ctx,
      { permission: '${many.snake}:create', locks: caller },
      async (tx) => {
        const row = await insert${one.pascal}(tx, {
          ...toFacts(input),
          tenantId: ctx.tenant.id,
          id: newId<${one.pascal}Id>(),
          createdBy: isProgram(principal) ? null : principal.userId,
          createdByName: principal.name,
        });
        await recordEvent(tx, ctx, ctx.tenant.id, {
          action: '${one.snake}.created',
          target: toTarget(row),
          after: toFacts(row),
        });
        return to${one.pascal}(row);
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('${one.snake}.exists', { fields: { ${title.name.camel}: 'is taken' } });
  }
}
`;
}

function get({ one, many }: Entity): string {
  return `import { get${one.pascal} as selectRow } from '@gatehouse/db/repositories/${many.kebab}';
import { DomainError } from '@gatehouse/domain/errors';
import type { ${one.pascal}Id } from '@gatehouse/domain/ids';
${READ_ACCESS}
import { to${one.pascal} } from './${one.kebab}.ts';

/** @throws DomainError \`resource.not_found\` */
export function get${one.pascal}(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: ${one.pascal}Id }) {
  return authorize(deps, ctx, { permission: '${many.snake}:read' }, async (db) => {
    const row = await selectRow(db, ctx.tenant.id, input.id);
    if (!row) throw new DomainError('resource.not_found');
    return to${one.pascal}(row);
  });
}
`;
}

function list({ one, many, title }: Entity): string {
  return `import { list${many.pascal} as selectRows } from '@gatehouse/db/repositories/${many.kebab}';
${READ_ACCESS}
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { to${one.pascal} } from './${one.kebab}.ts';

interface Input extends PageInput {
  /** Part of the ${title.name.text}. */
  readonly search?: string | undefined;
}

/** The tenant's ${many.text}, newest first. */
export function list${many.pascal}(deps: Pick<Deps, 'db'>, ctx: Context, input: Input) {
  return authorize(deps, ctx, { permission: '${many.snake}:read' }, async (db) => {
    const rows = await selectRows(db, ctx.tenant.id, {
      search: input.search ?? '',
      before: decodeIdCursor(ctx.tenant.id, input.cursor),
      limit: input.limit + 1,
    });
    return toPage({ owner: ctx.tenant.id, rows, limit: input.limit }, to${one.pascal}, ({ id }) => [id]);
  });
}
`;
}

function update({ one, many, title }: Entity): string {
  return `import { isDeepStrictEqual } from 'node:util';
import { isUniqueViolation } from '@gatehouse/db/errors';
import { lock${one.pascal}, update${one.pascal} as updateRow } from '@gatehouse/db/repositories/${many.kebab}';
import { DomainError } from '@gatehouse/domain/errors';
import type { ${one.pascal}Id } from '@gatehouse/domain/ids';
${ACCESS}
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { type ${one.pascal}Changes, ${listNames(`to${one.pascal}`, 'toFacts', 'toTarget')}, withChanges } from './${one.kebab}.ts';

/**
 * Changes fields of ${withArticle(one.text)}.
 * @throws DomainError \`resource.not_found\`, \`resource.changed\`, \`${one.snake}.exists\`
 */
export async function update${one.pascal}(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: ${one.pascal}Id; changes: ${one.pascal}Changes; seen?: SeenVersions },
) {
  try {
    return await authorize(
      deps,
      ctx,
      { permission: '${many.snake}:update', locks: caller },
      async (tx) => {
        const before = await lock${one.pascal}(tx, ctx.tenant.id, input.id);
        if (before) requireVersion(input.seen, before.version);
        const row =
          before && (await updateRow(tx, ctx.tenant.id, input.id, withChanges(before, input.changes)));
        if (!row) throw new DomainError('resource.not_found');
        if (!isDeepStrictEqual(toFacts(before), toFacts(row))) {
          await recordEvent(tx, ctx, ctx.tenant.id, {
            action: '${one.snake}.updated',
            target: toTarget(row),
            before: toFacts(before),
            after: toFacts(row),
          });
        }
        return to${one.pascal}(row);
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('${one.snake}.exists', { fields: { ${title.name.camel}: 'is taken' } });
  }
}
`;
}

function remove({ one, many }: Entity): string {
  return `import { delete${one.pascal} as deleteRow, lock${one.pascal} } from '@gatehouse/db/repositories/${many.kebab}';
import { DomainError } from '@gatehouse/domain/errors';
import type { ${one.pascal}Id } from '@gatehouse/domain/ids';
${ACCESS}
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toFacts, toTarget } from './${one.kebab}.ts';

/**
 * Deletes ${withArticle(one.text)}.
 * @throws DomainError \`resource.not_found\`, \`resource.changed\`
 */
export function delete${one.pascal}(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: ${one.pascal}Id; seen?: SeenVersions },
): Promise<void> {
  return authorize(deps, ctx, { permission: '${many.snake}:delete', locks: caller }, async (tx) => {
    const before = await lock${one.pascal}(tx, ctx.tenant.id, input.id);
    if (before) requireVersion(input.seen, before.version);
    if (!before || !(await deleteRow(tx, ctx.tenant.id, input.id))) {
      throw new DomainError('resource.not_found');
    }
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: '${one.snake}.deleted',
      target: toTarget(before),
      before: toFacts(before),
    });
  });
}
`;
}

/** The fields of an event, as `AuditActions` declares them. */
export function toFactsType({ one, fields }: Entity): string {
  return `type ${one.pascal}Facts = { ${fields
    .map((field) => `readonly ${field.name.camel}: ${toType(field)};`)
    .join(' ')} };`;
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
