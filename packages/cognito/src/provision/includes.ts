/**
 * Whether `actual` has everything that `wanted` asks for. Lists are compared as sets: Cognito
 * returns them in an order of its own.
 */
export function includes(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((item) => actual.some((candidate) => includes(candidate, item)))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof actual !== 'object' || actual === null) return false;
    const fields: Record<string, unknown> = { ...actual };
    return Object.entries(wanted).every(([name, value]) => includes(fields[name], value));
  }
  return actual === wanted;
}

/** The fields of `source` with these names, as far as it has them. */
export function pick<T extends object, K extends keyof T>(
  source: T,
  names: readonly K[],
): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  for (const name of names) {
    if (source[name] !== undefined) picked[name] = source[name];
  }
  return picked;
}
