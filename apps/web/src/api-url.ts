import type { ApiPath, ApiRequest, PlainRequest, RequestArgs } from './api-operation.ts';

/** The URL of something that the API hands out, such as a file. */
export function getApiUrl<P extends ApiPath<'GET'>>(
  path: P,
  ...[request]: RequestArgs<ApiRequest<'GET', P>>
): string {
  return toApiUrl(path, request ?? {});
}

/** Fills in the names in a path, each encoded, and adds the query. */
export function toApiUrl(path: string, { path: values = {}, query = {} }: PlainRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const search = new URLSearchParams(query as Record<string, string>);
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`;
}
