import { z } from '@hono/zod-openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTime } from '../src/schemas/iso-time.ts';
import { parseOutput } from '../src/pipeline/parse-output.ts';
import { ROUTES } from '../src/routes.ts';

/** What schemas answer to, and what they do not. */
const leaf = fc.oneof(
  fc.string(),
  fc.uuid(),
  fc.constantFrom('owner', 'admin', 'active', 'pending', 'projects:read', 'user', ''),
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom(null, undefined),
  fc.bigInt(),
);

/** Values that fit a schema, for the most part. */
function fitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as {
    type: string;
    shape: Record<string, z.ZodType>;
    element: z.ZodType;
    innerType: z.ZodType;
    in: z.ZodType;
    entries: Record<string, string>;
    values: unknown[];
    valueType: z.ZodType;
    options: z.ZodType[];
    checks?: { _zod: { def: { pattern?: RegExp } } }[];
  };
  switch (def.type) {
    case 'object':
      return fc
        .tuple(
          fc.record(Object.fromEntries(Object.entries(def.shape).map(([k, s]) => [k, often(s)])), {
            requiredKeys: [],
          }),
          fc.record(Object.fromEntries(Object.entries(def.shape).map(([k, s]) => [k, fitting(s)]))),
          // Nested objects all have to be whole for the answer to fit.
          fc.constantFrom(true, true, true, false),
          fc.dictionary(fc.constantFrom('extra', 'secret', 'toString'), leaf),
        )
        .map(([some, all, whole, more]) => ({ ...more, ...(whole ? all : some) }));
    case 'array':
      return fc.array(fitting(def.element), { maxLength: 4 });
    case 'nullable':
      return fc.option(fitting(def.innerType), { nil: null });
    case 'optional':
      return fc.option(fitting(def.innerType), { nil: undefined });
    case 'pipe':
      return fitting(def.in);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'record':
      return fc.dictionary(fc.string(), fitting(def.valueType));
    case 'union':
      return fc.oneof(...def.options.map(fitting));
    case 'string':
      return def.checks?.[0]?._zod.def.pattern
        ? fc.oneof({ weight: 4, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.string() })
        : fc.string();
    case 'number':
      // Most numbers are counts.
      return fc.oneof({ weight: 6, arbitrary: fc.nat() }, { weight: 1, arbitrary: fc.integer() });
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.date({ noInvalidDate: true });
    default:
      return leaf;
  }
}

function often(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: fitting(schema) }, { weight: 1, arbitrary: leaf });
}

function outcome(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (error) {
    return { issues: (error as z.ZodError).issues };
  }
}

/** Each schema once, by the first route that answers with it. */
const responses = new Map<z.ZodType, string>();
for (const route of ROUTES) {
  if (route.answer === 'json' && !responses.has(route.response)) {
    responses.set(route.response, route.id);
  }
}

describe('a response is parsed as its schema would', () => {
  it.each([...responses].map(([schema, id]) => [id, schema] as const))('%s', (_id, schema) => {
    let fits = 0;
    fc.assert(
      fc.property(often(schema), (value) => {
        const expected = outcome(() => schema.parse(value));
        expect(outcome(() => parseOutput(schema, value))).toStrictEqual(expected);
        if ('value' in (expected as object)) fits += 1;
      }),
      { numRuns: 150 },
    );
    // Of a deep schema few of the values fit: some 8 of 150.
    expect(fits).toBeGreaterThan(2);
  });

  it('lets no undeclared field out, however deep', () => {
    const schema = z.object({ items: z.array(z.object({ name: z.string() })) });
    const row = { name: 'x', secret: 'y' };
    expect(parseOutput(schema, { items: [row], secret: 'z' })).toStrictEqual({
      items: [{ name: 'x' }],
    });
  });

  it('keeps what it has no fast way for', () => {
    const schemas = [
      z.strictObject({ a: z.string() }),
      z.looseObject({ a: z.string() }),
      z.object({ a: z.string() }).refine(({ a }) => a !== 'no'),
      z.object({ a: z.string().trim() }),
      z.object({ a: z.string().max(1) }),
      z.object({ a: z.coerce.string() }),
      z.object({ a: z.string().transform((a) => a.toUpperCase()) }),
      z.object({ a: z.string().default('d') }),
      z.object({ a: z.array(z.string()).max(1) }),
      z.object({ a: z.number().min(1) }),
      z.object({ a: z.date().min(new Date(0)) }),
    ];
    for (const schema of schemas) {
      fc.assert(
        fc.property(
          fc.oneof(leaf, fc.record({ a: fc.oneof(leaf, fc.array(fc.string())), b: leaf })),
          (value) => {
            expect(outcome(() => parseOutput(schema, value))).toStrictEqual(
              outcome(() => schema.parse(value)),
            );
          },
        ),
      );
    }
  });
});

it('writes moments as toISOString does', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(isoTime(date)).toBe(date.toISOString());
    }),
    { numRuns: 2_000 },
  );
});
