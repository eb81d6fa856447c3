import type { Route } from '../pipeline/route.ts';
import { openApiDocument } from '../document/open-api.ts';
import { ROUTES } from '../routes.ts';
import type { ToolDeclaration } from './tool-declaration.ts';
import { TOOLS } from './tools.ts';

type JsonObject = Record<string, unknown>;

/** Where an argument of a tool goes in the request that the tool stands for. */
type Place = 'path' | 'query' | 'body';

/** A tool as it is offered, and as it is called. */
export interface Tool {
  readonly route: Route;
  readonly places: ReadonlyMap<string, Place>;
  /** As `tools/list` shows it. */
  readonly shown: JsonObject & { readonly name: string };
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: JsonObject;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: JsonObject }>>;
  };
}

/**
 * The tools, made from the operations that the OpenAPI document describes: path, query and body become one flat
 * list of arguments. The tenant is none of them: it is that of the key.
 * @throws Error when a tool names no operation of a tenant, or two of its arguments have one name
 */
export function createTools(): ReadonlyMap<string, Tool> {
  const document = openApiDocument() as unknown as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, JsonObject>> };
  };
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const tools = TOOLS.map((declaration): [string, Tool] => {
    const { operation: id } = declaration;
    const route = ROUTES.find((one) => one.id === id);
    const operation = operations.find(({ operationId }) => operationId === id);
    if (!route?.path.startsWith('/tenants/{tenant}') || !operation) {
      throw new Error(`${id} is no operation of a tenant`);
    }
    return [id, toTool(declaration, route, operation, document.components.schemas)];
  });
  return new Map(tools);
}

function toTool(
  { operation: name, title, description, destructive = false }: ToolDeclaration,
  route: Route,
  { parameters = [], requestBody }: Operation,
  schemas: Readonly<Record<string, JsonObject>>,
): Tool {
  const places = new Map<string, Place>();
  const properties: JsonObject = {};
  const required: string[] = [];
  const add = (argument: string, place: Place, schema: unknown, isRequired: boolean) => {
    if (places.has(argument)) throw new Error(`${name} has two arguments ${argument}`);
    places.set(argument, place);
    properties[argument] = inline(schema, schemas);
    if (isRequired) required.push(argument);
  };
  for (const { name: argument, in: place, schema, required: isRequired } of parameters) {
    if ((place !== 'path' && place !== 'query') || argument === 'tenant') continue;
    add(argument, place, schema, isRequired ?? false);
  }
  const body = inline(requestBody?.content['application/json']?.schema, schemas) as
    { properties?: JsonObject; required?: readonly string[] } | undefined;
  for (const [argument, schema] of Object.entries(body?.properties ?? {})) {
    add(argument, 'body', schema, body?.required?.includes(argument) ?? false);
  }
  const reads = route.method === 'get';
  return {
    route,
    places,
    shown: {
      ...{ name, title, description },
      inputSchema: { type: 'object', properties, required, additionalProperties: false },
      annotations: {
        ...{ title, readOnlyHint: reads, openWorldHint: false },
        ...(!reads && { destructiveHint: destructive, idempotentHint: route.method === 'delete' }),
      },
    },
  };
}

const REFERENCE = '#/components/schemas/';

/** A schema that refers to no other: tools are read without the document. */
function inline(schema: unknown, schemas: Readonly<Record<string, JsonObject>>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => inline(one, schemas));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref: reference, ...rest } = schema as JsonObject;
  const named =
    typeof reference === 'string' ? schemas[reference.slice(REFERENCE.length)] : undefined;
  return Object.fromEntries(
    Object.entries({ ...named, ...rest }).map(([key, value]) => [key, inline(value, schemas)]),
  );
}
