import type { Grant } from '../authorizers/authorizer.ts';
import type { KnownRoute } from '../match-route.ts';
import type { Settings } from '../options.ts';
import type { GatewayRequest } from '../request.ts';

/** What an event is made of. */
export interface EventParts {
  readonly settings: Settings;
  readonly request: GatewayRequest;
  readonly route: KnownRoute;
  /** Null where the route takes none out of the path. */
  readonly parameters: Readonly<Record<string, string>> | null;
  /** Left out where the route has no authorizer. */
  readonly grant?: Grant | undefined;
}

/** Does a REST API take this type for bytes? Of several types in `Accept` the first counts. */
export function isBinary(types: readonly string[], type: string | null): boolean {
  const [first = ''] = (type ?? '').toLowerCase().split(/[;,]/);
  return types.includes('*/*') || types.includes(first.trim());
}

/** Types whose bodies are handed on as text; all others as base64. */
const TEXT = /^(?:text\/|application\/(?:json|javascript|xml|.*\+json|.*\+xml)\b)/i;

/** A body as an HTTP API hands it on; a REST API hands on text, unless told of binary types. */
export function encodeBody(
  { body }: GatewayRequest,
  contentType: string | undefined,
): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(contentType ?? '');
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `12/Mar/2020:19:03:58 +0000` */
export function toLogTime(time: Date): string {
  const [year, month, day] = time.toISOString().slice(0, 10).split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.toISOString().slice(11, 19)} +0000`;
}

/** Query parameters in their order, decoded. */
export function parseQuery(rawQuery: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    parameters.set(name, [...(parameters.get(name) ?? []), value]);
  }
  return parameters;
}
