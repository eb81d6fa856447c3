import { DomainError } from '@gatehouse/domain/errors';
import { requireStepUp } from '@gatehouse/policy/step-up';
import { z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { ApiDeps } from '../deps.ts';
import { getCaller, countMore } from './caller.ts';
import { countRefusals } from '../limits/count-refusals.ts';
import { ifMatchVersions, getVersion } from './entity-tag.ts';
import { answerKeyed } from './idempotency.ts';
import { parseInput } from './parse-input.ts';
import { parseOutput } from './parse-output.ts';
import { readJson } from './read-json.ts';
import type { Reply } from './reply.ts';
import { respond } from './respond.ts';
import { explainRefusal } from './explain-refusal.ts';
import { respondPicture } from './respond-picture.ts';
import { respondDownload } from '../downloads/respond-download.ts';
import type { Download, Picture, PublicContext, Route } from './route.ts';

/** A route that declares no parameters takes none. */
const NO_QUERY = z.strictObject({});

/**
 * Serves one request of a route: who calls, parse the input, run the verb, and parse what it
 * returned, so that undeclared fields never leave.
 */
export async function serve(
  deps: ApiDeps,
  route: Route,
  c: HonoContext,
  request: PublicContext,
  bodyMs: number,
): Promise<Reply> {
  const ctx = await getCaller(deps, route, c, request);
  const params = parseParams(route, c.req.param());
  const query = parseInput(route.query ?? NO_QUERY, getQuery(c));
  const body =
    route.body && parseInput(route.body, await readJson(c.req.raw, bodyMs, route.bodyLimit));
  const answer = async () => {
    try {
      if ('principal' in ctx) requireStepUp(route, ctx.principal, Date.now());
      return await route.run({
        deps,
        ctx,
        params: params as never,
        query,
        body,
        seen: route.conditional && ifMatchVersions(c.req.header('if-match')),
      });
    } catch (error) {
      throw explainRefusal(route, ctx, error);
    }
  };
  if (route.picture) return respondPicture(c, (await answer()) as Picture);
  if (route.download) {
    return respondDownload(c, ctx, answer as () => Promise<Download>);
  }
  const run = async () => {
    if (route.points) await countMore(deps, route, ctx, route.points(body) - 1);
    const result = await countRefusals(deps, route, ctx, answer);
    if (!route.response) return { status: route.status, body: null };
    const content = parseOutput(route.response, result);
    return { status: route.status, body: JSON.stringify(content), version: getVersion(content) };
  };
  return respond(c, await answerKeyed(deps, route, c, ctx, body, run));
}

/** An id that cannot be one is not found, like one that is not there. */
function parseParams(route: Route, raw: Record<string, string>): unknown {
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
