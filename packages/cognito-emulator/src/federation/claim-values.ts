function textFrom(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return value === null || value === undefined ? [] : [JSON.stringify(value)];
}

/** Claims of JSON as texts: objects as JSON, lists as several values, null as none. */
export function valuesFrom(claims: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const entries = Object.entries(claims).map(
    ([name, value]) =>
      [name, Array.isArray(value) ? value.flatMap(textFrom) : textFrom(value)] as const,
  );
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}
