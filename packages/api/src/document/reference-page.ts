import { createHash } from 'node:crypto';
import { DOCS_STYLE } from './reference-style.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
  readonly description?: string;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** One: what it is about. */
  readonly tags: readonly [string];
  readonly 'x-access': string;
  readonly 'x-limit': string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
    readonly description?: string;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** What the page shows of an OpenAPI document. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Nothing runs on the page, and nothing is loaded by it. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(DOCS_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The API for people: one page, made from the OpenAPI document, without scripts. */
export function docsPage(document: ApiDocument): string {
  const links = [...groupOperations(document).keys(), 'schemas'].map(
    (id) => `<a href="#${id}">${title(id)}</a>`,
  );
  const name = `${escape(document.info.title)} API ${escape(document.info.version)}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><style>${DOCS_STYLE}</style></head><body><a class="skip" href="#main">Skip to the operations</a><header><h1>${name}</h1><p>Below <code>/api/v1</code>. The same as an <a href="/api/v1/openapi.json">OpenAPI 3.1 document</a>.</p><nav aria-label="Sections">${links.join(' · ')}</nav></header><main id="main">${referenceBody(document)}</main></body></html>`;
}

/** Operations and schemas alone, for a page that has a frame of its own. */
export function referenceBody(document: ApiDocument): string {
  const groups = groupOperations(document);
  const sections = [...groups].map(
    ([group, list]) =>
      `<h2 id="${group}">${title(group)}</h2>${list.map((one) => renderOperation(one.method, one.path, one.operation)).join('')}`,
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${name}"><summary><code>${name}</code></summary><div>${renderFields(schema)}</div></details>`,
  );
  return `${sections.join('')}<h2 id="schemas">Schemas</h2>${schemas.join('')}`;
}

/** An operation of the document, with its address. */
export interface Entry {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** All operations by what they are about, in the document's order. */
export function groupOperations(document: ApiDocument): Map<string, Entry[]> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return Map.groupBy(operations, ({ operation }) => operation.tags[0]);
}

function renderOperation(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map((parameter) =>
    row(
      `${parameter.name} (${parameter.in})`,
      getTypeName(parameter.schema),
      parameter.required === true,
      parameter.description ?? parameter.schema.description,
    ),
  );
  const body = getSchema(operation.requestBody);
  const answers = Object.entries(operation.responses).map(([status, response]) => {
    const schema = getSchema(response);
    const lines = (response.description ?? '').split('\n\n').map((line) => `<p>${code(line)}</p>`);
    return `<dt>${status}</dt><dd>${lines.join('')}${schema ? getTypeName(schema) : ''}</dd>`;
  });
  return [
    `<details id="${operation.operationId}"><summary><span class="method">${method.toUpperCase()}</span><code>${escape(path)}</code><span class="about">${escape(operation.summary)}</span></summary><div>`,
    `<h3>Who and how often</h3><dl><dt>Access</dt><dd><code>${operation['x-access']}</code></dd><dt>Limit</dt><dd><code>${operation['x-limit']}</code></dd></dl>`,
    parameters.length > 0 ? `<h3>Parameters</h3><dl>${parameters.join('')}</dl>` : '',
    body ? `<h3>Body</h3><p>${getTypeName(body)}</p>` : '',
    `<h3>Answers</h3><dl>${answers.join('')}</dl></div></details>`,
  ].join('');
}

function renderFields(schema: Schema): string {
  const parts = [schema, ...(schema.allOf ?? [])].flatMap(({ properties, required }) =>
    Object.entries(properties ?? {}).map(([name, field]) =>
      row(name, getTypeName(field), required?.includes(name) === true, field.description),
    ),
  );
  const based = (schema.allOf ?? []).filter(({ $ref }) => $ref).map(getTypeName);
  if (parts.length === 0 && based.length === 0) return `<p>${getTypeName(schema)}</p>`;
  return `${based.map((one) => `<p>All of ${one}, and:</p>`).join('')}<dl>${parts.join('')}</dl>`;
}

function row(name: string, type: string, required: boolean, description?: string): string {
  const about = description === undefined ? '' : `<p>${code(description)}</p>`;
  return `<dt><code>${escape(name)}</code></dt><dd>${type}${required ? '' : ', optional'}${about}</dd>`;
}

function getSchema({ content }: Content = {}): Schema | undefined {
  return content?.['application/json']?.schema;
}

function getTypeName(schema: Schema): string {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return `<a href="#schema-${name}">${name}</a>`;
  if (schema.enum) {
    return schema.enum.map((value) => `<code>${escape(String(value))}</code>`).join(', ');
  }
  if (schema.items) return `list of ${getTypeName(schema.items)}`;
  const several = schema.anyOf ?? schema.allOf;
  if (several) return several.map(getTypeName).join(' or ');
  return escape(
    [schema.type ?? 'any'].flat().join(' or ') + (schema.format ? ` (${schema.format})` : ''),
  );
}

/** `/tenants/{tenant}/members/…` belongs to members. */
function title(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function code(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
