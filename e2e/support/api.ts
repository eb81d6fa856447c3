import { SESSION_COOKIE, type RunningStack } from './stack.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface ApiRequest {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body?: unknown;
}

/** Calls the API as a browser of this session would; null for no one. */
export async function callApi(
  { origin }: Pick<RunningStack, 'origin'>,
  sessionToken: string | null,
  { method, path, body }: ApiRequest,
): Promise<Answer> {
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      origin,
      'sec-fetch-site': 'same-origin',
      ...(sessionToken !== null && { cookie: `${SESSION_COOKIE}=${sessionToken}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
