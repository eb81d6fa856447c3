import { DomainError } from '@gatehouse/domain/errors';
import type { z } from '@hono/zod-openapi';

/**
 * Parses input by its schema.
 * @throws DomainError `input.invalid` with a sentence for each field at fault
 */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[fieldName([...issue.path, key])] ??= 'is not known here';
    } else {
      fields[fieldName(issue.path)] ??= issue.message;
    }
  }
  throw new DomainError('input.invalid', { fields });
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, 100) || 'body';
}
