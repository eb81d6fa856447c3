/**
 * A claim as a function finds it: always text. An HTTP API writes lists as `[a b]`, a REST API as
 * `a,b`; both lose what they join by, so no value may contain it.
 */
export function toClaimText(value: unknown, type: 'http' | 'rest'): string {
  if (Array.isArray(value)) {
    const parts = value.map((one) => toClaimText(one, type));
    return type === 'http' ? `[${parts.join(' ')}]` : parts.join(',');
  }
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

/** All claims of a token as text. */
export function toClaimTexts(
  claims: Readonly<Record<string, unknown>>,
  type: 'http' | 'rest',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, toClaimText(value, type)]),
  );
}
