/** A token that was found in a body. Its signature is not checked. */
export interface DecodedToken {
  /** The member or field that carries it. */
  readonly name: string;
  readonly header: unknown;
  readonly claims: unknown;
}

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

function decode(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function decodeToken(name: string, text: string): DecodedToken[] {
  if (!TOKEN.test(text)) return [];
  const [header = '', claims = ''] = text.split('.');
  try {
    return [{ name, header: decode(header), claims: decode(claims) }];
  } catch {
    return [];
  }
}

/** The tokens in a body, wherever they stand in it. */
export function findTokens(body: unknown): DecodedToken[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? decodeToken(name, value) : findTokens(value),
  );
}
