import { FieldError } from '../error.ts';
import type { DataSource } from '../options.ts';

/** AppSync's own, for one HTTP request. */
const TIMEOUT_MS = 10_000;

/** What the code of a resolver asks of an HTTP data source. */
interface HttpRequest {
  readonly method?: string;
  readonly resourcePath?: string;
  readonly params?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
}

/**
 * Asks a data source with what `request` returned.
 *
 * @throws FieldError when there is no answer
 */
export async function askDataSource(source: DataSource, request: unknown): Promise<unknown> {
  if (source.type === 'NONE') return (request as { payload?: unknown } | null)?.payload ?? null;
  try {
    return source.type === 'HTTP'
      ? await askHttp(source.endpoint, request as HttpRequest)
      : await source.invoke(request);
  } catch (error) {
    if (error instanceof FieldError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const type = source.type === 'HTTP' ? 'HTTP:InternalError' : 'Lambda:Unhandled';
    throw new FieldError(reason, type);
  }
}

async function askHttp(
  endpoint: string,
  { method = 'GET', resourcePath = '', params = {} }: HttpRequest,
): Promise<unknown> {
  // Anything else could become a part of the host's name.
  if (!resourcePath.startsWith('/')) throw new FieldError('resourcePath begins with /', 'Code');
  const url = new URL(`${endpoint}${resourcePath}`);
  for (const [name, value] of Object.entries(params.query ?? {})) {
    if (value !== null) url.searchParams.set(name, String(value));
  }
  const { body } = params;
  const response = await fetch(url, {
    method,
    headers: { ...params.headers },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}
