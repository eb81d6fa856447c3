import type { RunningStack } from './stack.ts';

/** A route of the API's OpenAPI document. */
export interface ApiRoute {
  readonly method: string;
  readonly path: string;
  readonly access: string;
  readonly hasBody: boolean;
  /** Its answer goes on until the client leaves. */
  readonly streams: boolean;
}

interface Operation {
  readonly 'x-access': string;
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Every route that the API says it has. */
export async function apiRoutes({ origin }: RunningStack): Promise<ApiRoute[]> {
  const response = await fetch(`${origin}/api/v1/openapi.json`);
  const { paths } = (await response.json()) as OpenApiDocument;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      access: operation['x-access'],
      hasBody: operation.requestBody !== undefined,
      streams: Object.values(operation.responses).some(
        ({ content }) => content !== undefined && 'text/event-stream' in content,
      ),
    })),
  );
}
