import { invalid } from './error.ts';

/** A JSON object whose fields are not known yet. */
export type Input = Readonly<Record<string, unknown>>;

/** Its own field: what objects inherit is not in the request. */
export const field = (input: Input, name: string): unknown =>
  Object.hasOwn(input, name) ? input[name] : undefined;

/** @throws DynamoDbError when it is there and is no object */
export function objectField(input: Input, name: string): Input | undefined {
  const value = field(input, name) ?? undefined;
  return value === undefined ? undefined : requireObject(value, name);
}

/** @throws DynamoDbError when it is there and is no string */
export function stringField(input: Input, name: string): string | undefined {
  const value = field(input, name) ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw invalid(`${name} must be a string`);
}

/** @throws DynamoDbError when it is there and is no list */
export function listField(input: Input, name: string): readonly unknown[] {
  const value = field(input, name) ?? [];
  if (Array.isArray(value)) return value;
  throw invalid(`${name} must be a list`);
}

/** @throws DynamoDbError when it is none */
export function requireObject(value: unknown, name: string): Input {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Input;
  throw invalid(`${name} must be an object`);
}

/** @throws DynamoDbError when it is none */
export function requireString(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw invalid(`${name} must be a string`);
}
