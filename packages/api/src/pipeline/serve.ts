import { DomainError } from '@gatehouse/domain/errors';
import { requireStepUp } from '@gatehouse/policy/step-up';
import { z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { getCaller, countMore } from './caller.ts';
import { countRefusals } from './count-refusals.ts';
import { ifMatchVersions, getVersion } from './entity-tag.ts';
import { answerKeyed } from './idempotency.ts';
import { parseInput, requireValid } from './parse-input.ts';
import { parseOutput } from './parse-output.ts';
import { readJson } from './read-json.ts';
import type { Reply } from './reply.ts';
import { type Answered, respond } from './respond.ts';
import { explainRefusal } from './explain-refusal.ts';
import { respondPicture } from './respond-picture.ts';
import { respondStream } from './respond-stream.ts';
import { respondDownload } from './respond-download.ts';
import type { Exchange, KnownExchange } from './exchange.ts';
import type { AnyInput, Route } from './route.ts';

/** A route that declares no parameters takes none. */
const NO_QUERY = z.strictObject({});

type Query = z.ZodSafeParseResult<Record<string, unknown>>;

/**
 * Serves one request of a route: who calls, parse the input, run the verb, and parse what it
 * returned, so that undeclared fields never leave.
 * @param bodyMs milliseconds for the body to arrive
 */
export function serve(exchange: Exchange, bodyMs: number): Promise<Reply> {
  const { deps, route, c } = exchange;
  // Refused, where it is wrong, once the caller is known.
  const query = (route.query ?? NO_QUERY).safeParse(getQuery(c));
  const ahead = query.success && route.ahead?.(query.data);
  const work = () => serveTo(exchange, query, bodyMs);
  return ahead ? deps.db.readingAhead(ahead, work) : work();
}

async function serveTo(exchange: Exchange, query: Query, bodyMs: number): Promise<Reply> {
  const { route, c } = exchange;
  const known = { ...exchange, ctx: await getCaller(exchange) };
  const input = await readInput(known, query, bodyMs);
  switch (route.answer) {
    case 'picture':
      return respondPicture(c, await attempt(known, () => route.run(input)));
    case 'file':
      return respondDownload(c, known.ctx, () => attempt(known, () => route.run(input)));
    case 'stream':
      return respondStream(known, await attempt(known, () => route.run(input)));
    case 'json':
    case 'nothing':
      return respond(c, await answerKeyed(known, input.body, () => answer(known, route, input)));
  }
}

async function readInput(
  { deps, route, c, ctx }: KnownExchange,
  parsed: Query,
  bodyMs: number,
): Promise<AnyInput> {
  const params = parseParams(route, c.req.param());
  const query = requireValid(parsed);
  const body =
    route.body && parseInput(route.body, await readJson(c.req.raw, bodyMs, route.bodyLimit));
  const seen = route.conditional && ifMatchVersions(c.req.header('if-match'));
  return { deps, ctx, params, query, body, seen };
}

/** Runs a verb, after a recent sign-in where the route asks for one; a refusal is explained. */
async function attempt<T>({ route, ctx }: KnownExchange, run: () => Promise<T>): Promise<T> {
  try {
    if ('principal' in ctx) requireStepUp(route, ctx.principal, Date.now());
    return await run();
  } catch (error) {
    throw explainRefusal(route, ctx, error);
  }
}

async function answer(
  known: KnownExchange,
  route: Extract<Route, { answer: 'json' | 'nothing' }>,
  input: AnyInput,
): Promise<Answered> {
  const { deps, ctx } = known;
  if (route.points) await countMore(known, route.points(input.body) - 1);
  const result = await countRefusals(deps, route, ctx, () =>
    attempt<unknown>(known, () => route.run(input)),
  );
  if (route.answer === 'nothing') return { status: route.status, body: null };
  const content = parseOutput(route.response, result);
  return { status: route.status, body: JSON.stringify(content), version: getVersion(content) };
}

/** An id that cannot be one is not found, like one that is not there. */
function parseParams(route: Route, raw: Record<string, string>): AnyInput['params'] {
  if (!route.params) return undefined;
  const { tenant: _tenant, ...params } = raw;
  const result = route.params.safeParse(params);
  if (!result.success) throw new DomainError('resource.not_found');
  return result.data;
}

/** A parameter that comes twice is an array here, and so fails its schema. */
function getQuery(c: HonoContext): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}
