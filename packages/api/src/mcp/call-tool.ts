import { z } from '@hono/zod-openapi';
import type { Hono, Context as HonoContext } from 'hono';
import { withMcpAudience } from '../pipeline/audience.ts';
import type { Tool } from './tool.ts';

/** What `tools/call` answers. */
export interface ToolResult {
  readonly content: readonly { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError?: true;
}

/** The headers of the caller that the request of the API has as well; no cookie is among them. */
const PASSED_ON = ['authorization', 'x-forwarded-for', 'user-agent'] as const;

const BASE = '/api/v1';

/**
 * Calls a tool: one request of the API, by the same app and with the same credential as any other, so that
 * rights, limits, audit and refusals are those of the API.
 * @returns null where the credential no longer holds
 */
export async function callTool(
  api: Hono,
  c: HonoContext,
  { tool, slug, args }: { tool: Tool; slug: string; args: Readonly<Record<string, unknown>> },
): Promise<ToolResult | null> {
  const request = toRequest(c, tool, slug, args);
  if (typeof request === 'string') return toError(request);
  const response = await api.fetch(request, withMcpAudience(c.env));
  if (response.status === 401) return null;
  const text = await response.text();
  const body: unknown = text === '' ? {} : JSON.parse(text);
  if (response.ok) return toResult(body);
  const { title, code, fields } = problemSchema.parse(body);
  const wait = response.headers.get('retry-after');
  const faults = Object.entries(fields ?? {}).map(([field, fault]) => `${field} ${fault}`);
  return toError(
    [title, ...faults, wait && `Try again in ${wait} seconds.`, `(${code})`]
      .filter(Boolean)
      .join(' '),
  );
}

const problemSchema = z.object({
  title: z.string(),
  code: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});

/** What the arguments ask for; what is wrong with them, where no request can be made of them. */
function toRequest(
  c: HonoContext,
  { route, places }: Tool,
  slug: string,
  args: Readonly<Record<string, unknown>>,
): Request | string {
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  const path = new Map([['tenant', slug]]);
  for (const [name, value] of Object.entries(args)) {
    const place = places.get(name);
    if (!place) return `There is no argument ${name}.`;
    if (place === 'body') body[name] = value;
    else if (typeof value === 'object') return `${name} must be a single value.`;
    else if (place === 'path') path.set(name, String(value));
    else query.append(name, String(value));
  }
  let missing: string | undefined;
  const pathname = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = path.get(name) ?? '';
    // A value that is a step of a path would be another address.
    if (/^\.{0,2}$/.test(value)) missing = name;
    return encodeURIComponent(value);
  });
  if (missing !== undefined) return `${missing} is missing.`;
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  if (route.body) headers.set('content-type', 'application/json');
  return new Request(new URL(`${BASE}${pathname}${search}`, c.req.url), {
    method: route.method.toUpperCase(),
    headers,
    ...(route.body && { body: JSON.stringify(body) }),
  });
}

function toResult(body: unknown): ToolResult {
  const structuredContent = body as Readonly<Record<string, unknown>>;
  const done = Object.keys(structuredContent).length === 0;
  const text = done ? 'Done.' : JSON.stringify(body);
  return { content: [{ type: 'text', text }], structuredContent };
}

function toError(text: string): ToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}
