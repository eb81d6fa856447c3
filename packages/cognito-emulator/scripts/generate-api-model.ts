/**
 * Turns AWS's API description (botocore's `service-2.json`, Apache-2.0) into the small file of
 * constraints that `wire/validate.ts` checks requests against.
 *
 * Usage: node scripts/generate-api-model.ts <service-2.json> <output.json> [operation …]
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface SourceShape {
  type: string;
  required?: string[];
  members?: Record<string, { shape: string }>;
  member?: { shape: string };
  key?: { shape: string };
  value?: { shape: string };
  enum?: string[];
  min?: number;
  max?: number;
  pattern?: string;
  sensitive?: boolean;
}
interface Source {
  operations: Record<
    string,
    { input?: { shape: string }; authtype?: string; errors?: { shape: string }[] }
  >;
  shapes: Record<string, SourceShape>;
}

const [from, to, ...only] = process.argv.slice(2);
if (!from || !to) {
  throw new Error('usage: generate-api-model.ts <service-2.json> <output.json> [operation …]');
}
const source = JSON.parse(readFileSync(from, 'utf8')) as Source;

const shapes: Record<string, unknown> = {};
function take(name: string): void {
  const shape = source.shapes[name];
  if (!shape || shapes[name]) return;
  const { type, required, enum: values, min, max, pattern, sensitive } = shape;
  shapes[name] = {
    type,
    ...(required?.length ? { required } : {}),
    ...(values ? { enum: values } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(pattern ? { pattern } : {}),
    ...(sensitive ? { sensitive } : {}),
    ...(shape.members
      ? {
          members: Object.fromEntries(
            Object.entries(shape.members).map(([member, { shape: of }]) => [member, of]),
          ),
        }
      : {}),
    ...(shape.member ? { member: shape.member.shape } : {}),
    ...(shape.key ? { key: shape.key.shape } : {}),
    ...(shape.value ? { value: shape.value.shape } : {}),
  };
  for (const { shape: inner } of Object.values(shape.members ?? {})) take(inner);
  for (const inner of [shape.member, shape.key, shape.value]) if (inner) take(inner.shape);
}

const operations: Record<string, unknown> = {};
for (const [name, operation] of Object.entries(source.operations)) {
  if (only.length > 0 && !only.includes(name)) continue;
  if (operation.input) take(operation.input.shape);
  operations[name] = {
    input: operation.input?.shape ?? null,
    signed: operation.authtype !== 'none',
    errors: (operation.errors ?? []).map(({ shape }) => shape),
  };
}
const line = (entries: Record<string, unknown>) =>
  Object.entries(entries)
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n');
writeFileSync(
  to,
  `{\n  "operations": {\n${line(operations)}\n  },\n  "shapes": {\n${line(shapes)}\n  }\n}\n`,
);
