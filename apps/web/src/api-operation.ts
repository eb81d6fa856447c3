import type { paths } from '@gatehouse/api-client/types';

export type ApiMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A path below `/api/v1` that takes the method, as the OpenAPI document writes it. */
export type ApiPath<M extends ApiMethod> = {
  [P in keyof paths]: paths[P] extends Record<Lowercase<M>, object> ? P : never;
}[keyof paths];

type Operation<M extends ApiMethod, P extends ApiPath<M>> = paths[P][Lowercase<M> & keyof paths[P]];

type Json<Content> = Content extends { content: { 'application/json': infer Value } }
  ? Value
  : undefined;

/** What an operation takes: `path`, `query` and `header` by name, and its `body`. */
export type ApiRequest<M extends ApiMethod, P extends ApiPath<M>> =
  Operation<M, P> extends { parameters: infer Parameters; requestBody?: infer Body }
    ? Pick<Parameters, keyof Parameters & ('path' | 'query' | 'header')> &
        (Body extends object ? { body: Json<Body> } : { body?: never })
    : never;

/** What an operation answers when it succeeds; undefined for no content. */
export type ApiResponse<M extends ApiMethod, P extends ApiPath<M>> =
  Operation<M, P> extends { responses: infer Responses }
    ? Json<Responses[keyof Responses & (200 | 201 | 202 | 204)]>
    : never;

/** The request may be left out where nothing in it is required. */
export type RequestArgs<Request> = object extends Request
  ? [request?: Request]
  : [request: Request];

/** Any request, for the code that sends it. */
export interface PlainRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly header?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
