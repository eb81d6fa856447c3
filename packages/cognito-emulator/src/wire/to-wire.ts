/**
 * An answer as AWS's JSON 1.1 protocol carries it: times as epoch seconds with fraction, blobs as
 * base64, absent members left out.
 */
export function toWire(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value === 'object' && value !== null) {
    const result: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      if (inner !== undefined) result[name] = toWire(inner);
    }
    return result;
  }
  return value;
}
