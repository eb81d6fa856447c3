import type { Context } from 'hono';
import { OAuthError } from './oauth-error.ts';

/** Reads an `application/x-www-form-urlencoded` body. @throws OAuthError for any other type */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw new OAuthError('invalid_request');
  }
  return new URLSearchParams(await c.req.text());
}
