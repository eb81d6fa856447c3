import { withArticle } from '../words.ts';
import type { Entity } from './entity.ts';
import type { Field } from './fields.ts';

/** Schemas of what the API takes and answers. */
export function toSchemas({ one, many, fields, title }: Entity): string {
  const has = (sought: Field['type']) => fields.some(({ type }) => type === sought);
  const list = (toSchema: (field: Field) => string) =>
    fields.map((field) => `${field.name.camel}: ${toSchema(field)},`).join('\n');
  return `import { z } from '@hono/zod-openapi';
import { displayName, displayText, idSchema, pageQuery, pageSchema, timestampSchema, versionSchema } from './shared.ts';

${
  has('integer')
    ? `/** As large as the column takes. */
const integerSchema = z
  .int('must be a whole number')
  .min(-2_147_483_648, 'is too small')
  .max(2_147_483_647, 'is too large');\n\n`
    : ''
}${
    has('date')
      ? `const daySchema = z.iso
  .date('must be a day like 2026-01-31')
  .refine((day) => day >= '0001', 'is out of range')
  .openapi({ format: 'date', example: '2026-01-31' });\n\n`
      : ''
  }export const ${one.camel}Schema = z
  .object({
    id: idSchema,
    ${list(toAnswered)}
    createdByName: z.string(),
    version: versionSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .openapi('${one.pascal}');

export const ${one.camel}PageSchema = pageSchema(${one.camel}Schema);

export const ${many.camel}Query = pageQuery.extend({
  search: displayText(120).optional().openapi({ description: 'Part of the ${title.name.text}.' }),
});

const ${one.camel}Fields = z.strictObject({
  ${list(toTaken)}
});

export const ${one.camel}Body = ${one.camel}Fields.openapi('${one.pascal}Input');

export const ${one.camel}ChangesBody = ${one.camel}Fields.partial().openapi('${one.pascal}Changes');

export type ${one.pascal} = z.output<typeof ${one.camel}Schema>;
export type ${one.pascal}Input = z.output<typeof ${one.camel}Body>;
`;
}

function toAnswered({ type, optional }: Field): string {
  const plain = {
    string: 'z.string()',
    integer: 'z.int()',
    boolean: 'z.boolean()',
    date: 'z.string()',
  }[type];
  const nullable = optional ? `${plain}.nullable()` : plain;
  return type === 'date' ? `${nullable}.openapi({ format: 'date' })` : nullable;
}

function toTaken({ type, optional }: Field): string {
  const plain = {
    string: 'displayName(120)',
    integer: 'integerSchema',
    boolean: 'z.boolean()',
    date: 'daySchema',
  }[type];
  return optional ? `${plain}.nullable()` : plain;
}

/** The routes. */
export function toRoutes({ one, many }: Entity): string {
  const path = `/tenants/{tenant}/${many.kebab}`;
  const item = `${path}/{${one.camel}Id}`;
  const given = `params: { ${one.camel}Id }`;
  const id = `id: toId<${one.pascal}Id>(${one.camel}Id)`;
  return `import { type ${one.pascal}Id, toId } from '@gatehouse/domain/ids';
import * as ${many.camel} from '@gatehouse/services/${many.kebab}';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { ${one.camel}Body, ${one.camel}ChangesBody, ${one.camel}PageSchema, ${one.camel}Schema, ${many.camel}Query } from '../schemas/${one.kebab}.ts';
import { idSchema } from '../schemas/shared.ts';

const params = z.strictObject({ ${one.camel}Id: idSchema });

const list${many.pascal} = defineRoute({
  id: 'list${many.pascal}',
  method: 'get',
  path: '${path}',
  summary: '${many.title}, newest first',
  access: '${many.snake}:read',
  query: ${many.camel}Query,
  answer: 'json',
  status: 200,
  response: ${one.camel}PageSchema,
  run: ({ deps, ctx, query }) => ${many.camel}.list${many.pascal}(deps, ctx, query),
});

const create${one.pascal} = defineRoute({
  id: 'create${one.pascal}',
  method: 'post',
  path: '${path}',
  summary: 'Create ${withArticle(one.text)}',
  access: '${many.snake}:create',
  body: ${one.camel}Body,
  answer: 'json',
  status: 201,
  response: ${one.camel}Schema,
  errors: ['${one.snake}.exists'],
  run: ({ deps, ctx, body }) => ${many.camel}.create${one.pascal}(deps, ctx, body),
});

const get${one.pascal} = defineRoute({
  id: 'get${one.pascal}',
  method: 'get',
  path: '${item}',
  summary: 'One ${one.text}',
  access: '${many.snake}:read',
  params,
  answer: 'json',
  status: 200,
  response: ${one.camel}Schema,
  run: ({ deps, ctx, ${given} }) => ${many.camel}.get${one.pascal}(deps, ctx, { ${id} }),
});

const update${one.pascal} = defineRoute({
  id: 'update${one.pascal}',
  method: 'patch',
  path: '${item}',
  summary: 'Change ${withArticle(one.text)}',
  access: '${many.snake}:update',
  conditional: true,
  params,
  body: ${one.camel}ChangesBody,
  answer: 'json',
  status: 200,
  response: ${one.camel}Schema,
  errors: ['${one.snake}.exists'],
  run: ({ deps, ctx, ${given}, body, seen }) =>
    ${many.camel}.update${one.pascal}(deps, ctx, { ${id}, changes: body, seen }),
});

const delete${one.pascal} = defineRoute({
  id: 'delete${one.pascal}',
  method: 'delete',
  path: '${item}',
  summary: 'Delete ${withArticle(one.text)}',
  access: '${many.snake}:delete',
  conditional: true,
  params,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, ${given}, seen }) => ${many.camel}.delete${one.pascal}(deps, ctx, { ${id}, seen }),
});

/** In the order in which they are matched and documented. */
export const ${many.camel}Routes = [list${many.pascal}, create${one.pascal}, get${one.pascal}, update${one.pascal}, delete${one.pascal}];
`;
}
