import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './api-types.ts';
import { parseProblem, unreachable } from './problem.ts';

export { ApiProblem } from './problem.ts';
export type { components, paths };

/** The type of a schema by its name in the OpenAPI document, e.g. `Schema<'Project'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** Where the app is, e.g. `https://app.example.com`. Left out in a browser: the page's own. */
  readonly origin?: string;
  /** An API key or an access token. Left out in a browser: the session cookie counts. */
  readonly token?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of the API, typed by its OpenAPI document. A refusal is thrown as `ApiProblem`. Every
 * POST carries an idempotency key of its own; to send one again, give it the key of the first time.
 */
export function createApiClient(options: ApiClientOptions = {}): ApiClient {
  const { origin = '', token, fetch } = options;
  const client = createClient<paths>({
    baseUrl: `${origin}/api/v1`,
    credentials: token === undefined ? 'same-origin' : 'omit',
    cache: 'no-store',
    ...(fetch && { fetch }),
  });
  client.use(requests(token), refusals);
  return client;
}

/**
 * All items of a list, page by page:
 * `for await (const project of allItems((cursor) => api.GET(…, { params: { …, query: { cursor } } })))`
 */
export async function* allItems<T>(
  readPage: (
    cursor: string | undefined,
  ) => Promise<{ data?: { items: readonly T[]; nextCursor: string | null } }>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const { data } = await readPage(cursor);
    yield* data?.items ?? [];
    cursor = data?.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

function requests(token: string | undefined): Middleware {
  return {
    onRequest: ({ request }) => {
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', crypto.randomUUID());
      }
      return request;
    },
  };
}

const refusals: Middleware = {
  onResponse: async ({ response }) => {
    if (!response.ok) throw await parseProblem(response);
  },
  onError: () => unreachable(),
};
