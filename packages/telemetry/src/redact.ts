const SECRET_NAME =
  /token|password|passwd|secret|cookie|authorization|credential|api_?key|code_?verifier|otp/i;
const JWT = /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
const BEARER = /\b(Bearer|Basic)\s+[\w~+/.=-]{8,}/gi;
const MASK = '[redacted]';
const DEEPEST = 8;

/** Masks what looks like a token inside a text: JWTs, and Bearer or Basic credentials. */
export function redactText(text: string): string {
  return text.replace(JWT, MASK).replace(BEARER, `$1 ${MASK}`);
}

/** A copy of a log entry's fields in which every field with a secret's name is masked. */
export function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return copyObject(fields, 0);
}

function copyObject(source: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(source).map(([name, value]) => [
      name,
      isSecret(name, value) ? MASK : copyValue(value, depth + 1),
    ]),
  );
}

/** Numbers and flags with such a name (`tokenLifetime`, `hasPassword`) say nothing secret. */
function isSecret(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return SECRET_NAME.test(name) && typeof value !== 'number' && typeof value !== 'boolean';
}

function copyValue(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => copyValue(item, depth + 1));
  if (value instanceof Error) return copyError(value, depth);
  if (value instanceof Headers || value instanceof Map) {
    return copyObject(Object.fromEntries(value), depth);
  }
  if (isPlainObject(value)) return copyObject(value, depth);
  return value;
}

/** An error's own fields may hold a request with its headers, so they go through the mask too. */
function copyError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...copyObject(error, depth),
    ...(error.cause === undefined ? {} : { cause: copyValue(error.cause, depth + 1) }),
  };
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
