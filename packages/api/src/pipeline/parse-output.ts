import type { z } from '@hono/zod-openapi';
import { isoTime } from '../schemas/iso-time.ts';

/** What a fast check answers when it does not know: then the schema itself decides. */
const UNSURE = Symbol('unsure');

type Check = (value: unknown) => unknown;

const compiled = new WeakMap<z.ZodType, Check>();

/**
 * Parses a response by its schema: the same result as `schema.parse(value)`, and for the shapes
 * that responses have (objects, lists, texts, numbers, names out of a list, moments) at a fraction
 * of its cost. Whatever is out of the ordinary, and everything that is wrong, goes to the schema.
 * @throws ZodError for a value that does not fit
 */
export function parseOutput(schema: z.ZodType, value: unknown): unknown {
  let check = compiled.get(schema);
  if (!check) compiled.set(schema, (check = compile(schema)));
  const parsed = check(value);
  return parsed === UNSURE ? schema.parse(value) : parsed;
}

/** The parts of a schema's definition that are looked at. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly transform?: unknown;
  readonly coerce?: boolean;
}

interface CheckDefinition {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
}

function getDefinition(schema: z.ZodType): Definition {
  return schema._zod.def;
}

function compile(schema: z.ZodType): Check {
  const definition = getDefinition(schema);
  if (definition.coerce) return bySchema(schema);
  const checks = definition.checks?.map(({ _zod }) => _zod.def) ?? [];
  if (definition.type === 'string') return compileText(checks) ?? bySchema(schema);
  if (definition.type === 'number') return compileNumber(checks) ?? bySchema(schema);
  if (checks.length > 0) return bySchema(schema);
  return compilePlain(definition) ?? bySchema(schema);
}

function compilePlain(definition: Definition): Check | null {
  const { type, shape, catchall, element, innerType, entries } = definition;
  if (type === 'object' && shape && !catchall) return objectCheck(shape);
  if (type === 'array' && element) return arrayCheck(compile(element));
  if (type === 'nullable' && innerType) return nullOr(compile(innerType));
  if (type === 'enum' && entries) return enumCheck(new Set(Object.values(entries)));
  if (type === 'boolean') return (value) => (typeof value === 'boolean' ? value : UNSURE);
  return isMoment(definition) ? moment : null;
}

/** A child that is not compiled. Its issues would lack their path: the whole is parsed again. */
function bySchema(schema: z.ZodType): Check {
  return (value) => {
    const result = schema.safeParse(value);
    return result.success ? result.data : UNSURE;
  };
}

function objectCheck(shape: Readonly<Record<string, z.ZodType>>): Check {
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, check: compile(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return UNSURE;
    const parsed: Record<string, unknown> = {};
    for (const { name, check } of fields) {
      const field = (value as Record<string, unknown>)[name];
      // A field that may be missing has rules of its own.
      if (field === undefined) return UNSURE;
      const part = check(field);
      if (part === UNSURE) return UNSURE;
      parsed[name] = part;
    }
    return parsed;
  };
}

function arrayCheck(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return UNSURE;
    const parsed: unknown[] = [];
    for (const item of value) {
      const part = check(item);
      if (part === UNSURE) return UNSURE;
      parsed.push(part);
    }
    return parsed;
  };
}

function nullOr(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

function enumCheck(values: ReadonlySet<unknown>): Check {
  return (value) => (values.has(value) ? value : UNSURE);
}

function compileText(checks: readonly CheckDefinition[]): Check | null {
  const [only, ...more] = checks;
  if (!only) return (value) => (typeof value === 'string' ? value : UNSURE);
  const { check, format, pattern } = only;
  if (more.length > 0 || check !== 'string_format' || format !== 'regex' || !pattern) return null;
  if (pattern.global || pattern.sticky) return null;
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : UNSURE);
}

function compileNumber(checks: readonly CheckDefinition[]): Check | null {
  const [only, ...more] = checks;
  if (more.length > 0 || only?.check !== 'number_format' || only.format !== 'safeint') return null;
  return (value) => (Number.isSafeInteger(value) ? value : UNSURE);
}

/** `timestampSchema`: a date that becomes its text. */
function isMoment({ type, in: from, out: to }: Definition): boolean {
  if (type !== 'pipe' || !from || !to) return false;
  const date = getDefinition(from);
  const text = getDefinition(to);
  const plain = date.type === 'date' && !date.coerce && !date.checks?.length;
  return plain && text.type === 'transform' && text.transform === isoTime;
}

function moment(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? isoTime(value) : UNSURE;
}
