import * as sdk from '@aws-sdk/client-cognito-identity-provider';

/**
 * The SDK's own description of a shape: a number for simple ones, `[shape, traits]`, or
 * `[kind, namespace, name, traits, …]` for lists (1), maps (2) and structures (3).
 */
type Shape = number | (() => Shape) | readonly unknown[];

const [LIST, MAP] = [64, 128];

const simple: Readonly<Record<number, (value: unknown) => boolean>> = {
  0: (value) => typeof value === 'string',
  1: (value) => typeof value === 'number',
  2: (value) => typeof value === 'boolean',
  // Epoch seconds with a fraction; milliseconds would lie beyond the year 5000.
  4: (value) => typeof value === 'number' && value > 0 && value < 1e11,
  15: () => true,
  21: (value) => typeof value === 'string',
};

function listFaults(item: Shape, value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} is no list`];
  return value.flatMap((inner, at) => getFaults(item, inner, `${path}[${at}]`));
}

function mapFaults(item: Shape, value: unknown, path: string): string[] {
  const entries = Object.entries(Object(value) as object);
  return entries.flatMap(([name, inner]) => getFaults(item, inner, `${path}.${name}`));
}

function simpleFaults(shape: number, value: unknown, path: string): string[] {
  if (shape >= MAP) return mapFaults(shape - MAP, value, path);
  if (shape >= LIST) return listFaults(shape - LIST, value, path);
  return simple[shape]?.(value)
    ? []
    : [`${path} is ${JSON.stringify(value)}, not of kind ${shape}`];
}

function getFaults(shape: Shape, value: unknown, path: string): string[] {
  if (typeof shape === 'function') return getFaults(shape(), value, path);
  if (typeof shape === 'number') return simpleFaults(shape, value, path);
  if (shape.length === 2) return getFaults(shape[0] as Shape, value, path);
  const [kind, , , , first, second] = shape;
  if (kind === 1) return listFaults(first as Shape, value, path);
  if (kind === 2) return mapFaults(second as Shape, value, path);
  if (kind !== 3) return getFaults(first as Shape, value, path);
  return Object.entries(Object(value) as object).flatMap(([name, inner]) => {
    const at = (first as string[]).indexOf(name);
    if (at < 0) return [`${path}.${name} is no member`];
    return getFaults((second as Shape[])[at] ?? 0, inner, `${path}.${name}`);
  });
}

/** What in an answer's JSON is not as the SDK describes the operation's output; empty when all is. */
export function wireFaults(operation: string, body: string): string[] {
  const schemas = sdk as unknown as Record<string, readonly unknown[]>;
  const declared = schemas[`${operation}$`]?.[5];
  const output: unknown = typeof declared === 'function' ? declared() : declared;
  if (output === 'unit') return body === '' ? [] : [`${operation} answers nothing on AWS`];
  return getFaults(output as Shape, JSON.parse(body), operation);
}
