import { z } from '@hono/zod-openapi';

/** Revisions with a handshake, newest first. */
const WITH_HANDSHAKE = ['2025-11-25', '2025-06-18', '2025-03-26'] as const;

/** The revision in which each request says by itself which one it is of. */
export const STATELESS = '2026-07-28';

const ALL: readonly string[] = [STATELESS, ...WITH_HANDSHAKE];

/** JSON-RPC 2.0 §5.1, and the codes that MCP adds. */
export const RPC_CODES = {
  parse: -32_700,
  request: -32_600,
  method: -32_601,
  params: -32_602,
  headers: -32_020,
  version: -32_022,
} as const;

/** A message that is refused, with the status that its answer has. */
export class RpcError extends Error {
  readonly rpcCode: number;
  readonly status: number;
  readonly data: unknown;
  constructor(rpcCode: number, message: string, status = 200, data?: unknown) {
    super(message);
    this.rpcCode = rpcCode;
    this.status = status;
    this.data = data;
  }
}

const messageSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
});

/** A request, or a message that is not answered. */
export interface Message {
  readonly method: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  /** It is of the revision without a handshake. */
  readonly stateless: boolean;
}

/** By what an answer is told apart, a refusal too; null for a message that has none. */
export function readId(body: unknown): string | number | null {
  const parsed = messageSchema.pick({ id: true }).safeParse(body);
  return parsed.success ? (parsed.data.id ?? null) : null;
}

const VERSION_KEY = 'io.modelcontextprotocol/protocolVersion';

/**
 * Reads one message and compares it with its headers: nothing in front of us may have decided by other words
 * than these.
 * @throws RpcError
 * @see https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http
 */
export function parseMessage(body: unknown, headers: Headers): Message {
  const parsed = messageSchema.safeParse(body);
  if (!parsed.success) throw new RpcError(RPC_CODES.request, 'not a JSON-RPC message', 400);
  const { method, params = {} } = parsed.data;
  const said = headers.get('mcp-protocol-version');
  const meta = params['_meta'] as Readonly<Record<string, unknown>> | undefined;
  const own = meta?.[VERSION_KEY];
  const version = own ?? said;
  if (version !== null && version !== undefined && !ALL.includes(String(version))) {
    const supported = ALL;
    throw new RpcError(RPC_CODES.version, 'Unsupported protocol version', 400, {
      ...{ supported, requested: version },
    });
  }
  const stateless = version === STATELESS;
  if (stateless) requireSame({ said, own, method, name: params['name'] }, headers);
  return { method, params, stateless };
}

function requireSame(
  message: { said: string | null; own: unknown; method: string | undefined; name: unknown },
  headers: Headers,
): void {
  const { said, own, method, name } = message;
  const named = method === 'tools/call' ? headers.get('mcp-name') === name : true;
  if (said === own && headers.get('mcp-method') === (method ?? null) && named) return;
  throw new RpcError(RPC_CODES.headers, 'Headers and message differ', 400);
}

/** The revision that a handshake ends in: the one that is asked for, or the newest that has one. */
export function negotiate(requested: unknown): string {
  return WITH_HANDSHAKE.find((version) => version === requested) ?? WITH_HANDSHAKE[0];
}
