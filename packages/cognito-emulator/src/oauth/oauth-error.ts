import type { Context } from 'hono';

export class OAuthError extends Error {
  readonly code: string;
  readonly description: string | undefined;
  readonly status: 400 | 401;

  constructor(code: string, description?: string, status: 400 | 401 = 400) {
    super(code);
    this.code = code;
    this.description = description;
    this.status = status;
  }
}

export function oauthError(c: Context, error: OAuthError): Response {
  const description = error.description ? { error_description: error.description } : {};
  return c.json({ error: error.code, ...description }, error.status, {
    'cache-control': 'no-store',
  });
}
