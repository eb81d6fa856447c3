import { DomainError } from '@gatehouse/domain/errors';
import type { z } from '@hono/zod-openapi';

/** Fields at fault that an answer names at most: it does not grow with what was sent. */
const MOST_FIELDS = 20;

/** Characters of a field's name, and of what is said of it. */
const NAME_LENGTH = 100;
const TEXT_LENGTH = 200;

/**
 * Parses input by its schema.
 * @throws DomainError `input.invalid` with a sentence for each of the first fields at fault
 */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  return requireValid(schema.safeParse(value));
}

/** The same of what has been parsed already. */
export function requireValid<T>(result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  throw new DomainError('input.invalid', { fields: fieldsAtFault(result.error.issues) });
}

function fieldsAtFault(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields = new Map<string, string>();
  for (const issue of issues) {
    const unknown = issue.code === 'unrecognized_keys';
    const paths = unknown ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    const text = unknown ? 'is not known here' : issue.message.slice(0, TEXT_LENGTH);
    for (const path of paths) {
      const name = fieldName(path);
      if (!fields.has(name)) fields.set(name, text);
      if (fields.size === MOST_FIELDS) return Object.fromEntries(fields);
    }
  }
  return Object.fromEntries(fields);
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, NAME_LENGTH) || 'body';
}
