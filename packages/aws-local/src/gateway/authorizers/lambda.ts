import { evaluate, type PolicyDocument } from '@gatehouse/iam-local/policy';

import { within } from '../../server/within.ts';
import { buildEventV1 } from '../events/event-v1.ts';
import { buildEventV2 } from '../events/event-v2.ts';
import type { KnownRoute } from '../match-route.ts';
import type { LambdaAuthorizer, Settings } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { findHeader, type GatewayRequest } from '../request.ts';
import type { Authorize, Grant } from './authorizer.ts';

interface SimpleAnswer {
  readonly isAuthorized?: unknown;
  readonly context?: Readonly<Record<string, unknown>>;
}

interface PolicyAnswer {
  readonly principalId?: unknown;
  readonly policyDocument?: PolicyDocument;
  readonly context?: Readonly<Record<string, unknown>>;
}

type Parameters = Readonly<Record<string, string>> | null;

/** Milliseconds that an authorizer may take (quota). */
const LIMIT_MS = 10_000;

/**
 * A function that decides. Its answer is remembered by the values of the identity headers alone, as on
 * AWS: one that depends on anything else, such as the path, must not be remembered.
 */
export function createLambdaAuthorizer(
  authorizer: LambdaAuthorizer,
  settings: Settings,
): Authorize {
  const { identityHeaders = ['Authorization'], cacheSeconds = 0 } = authorizer;
  const known = new Map<string, { until: number; answer: unknown }>();

  return async (request, route, parameters) => {
    const identity = identityHeaders.map((name) => findHeader(request, name));
    if (identity.some((value) => !value)) throw new Refusal('unauthorized');
    const key = JSON.stringify(identity);
    const remembered = known.get(key);
    if (remembered && remembered.until > settings.now()) {
      return decide(remembered.answer, { authorizer, settings, request, route });
    }
    const answer = await ask({ identity, request, route, parameters });
    known.set(key, { until: settings.now() + cacheSeconds * 1_000, answer });
    return decide(answer, { authorizer, settings, request, route });
  };

  async function ask(asked: {
    identity: readonly (string | null)[];
    request: GatewayRequest;
    route: KnownRoute;
    parameters: Parameters;
  }): Promise<unknown> {
    const event = toEvent(authorizer, settings, asked);
    const outcome = await within(settings.lambda.invoke(authorizer.function, event), LIMIT_MS);
    if (outcome === 'late') throw new Refusal('authorizerFailed');
    if (outcome.ok) return JSON.parse(outcome.payload) as unknown;
    if (outcome.fault.errorMessage === 'Unauthorized') throw new Refusal('unauthorized');
    settings.report(`${authorizer.function}: ${outcome.fault.errorMessage}`);
    throw new Refusal('authorizerFailed');
  }
}

function toEvent(
  authorizer: LambdaAuthorizer,
  settings: Settings,
  asked: {
    identity: readonly (string | null)[];
    request: GatewayRequest;
    route: KnownRoute;
    parameters: Parameters;
  },
): unknown {
  const { identity, request, route, parameters } = asked;
  const arn = routeArn(settings, request, route);
  if (settings.type === 'rest') {
    const token = { authorizationToken: identity[0], methodArn: arn };
    if (authorizer.event === 'token') return { type: 'TOKEN', ...token };
    const { body: _body, ...event } = buildEventV1({ settings, request, route, parameters });
    return { ...event, type: 'REQUEST', methodArn: arn };
  }
  const { body: _body, ...event } = buildEventV2({ settings, request, route, parameters });
  return { ...event, type: 'REQUEST', routeArn: arn, identitySource: identity };
}

function decide(
  answer: unknown,
  at: {
    authorizer: LambdaAuthorizer;
    settings: Settings;
    request: GatewayRequest;
    route: KnownRoute;
  },
): Grant {
  const { authorizer, settings, request, route } = at;
  if (settings.type === 'http' && authorizer.answer !== 'policy') {
    const { isAuthorized, context = {} } = (answer ?? {}) as SimpleAnswer;
    if (isAuthorized !== true) throw new Refusal('forbidden');
    return { v2: { lambda: context }, v1: context };
  }
  const { principalId, policyDocument, context = {} } = (answer ?? {}) as PolicyAnswer;
  if (typeof principalId !== 'string' || !policyDocument) throw new Refusal('authorizerFailed');
  const { decision } = evaluate({
    identityPolicies: [policyDocument],
    action: 'execute-api:Invoke',
    resource: routeArn(settings, request, route),
    context: {},
  });
  if (decision !== 'allow') {
    throw new Refusal(decision === 'explicitDeny' ? 'denied' : 'notAllowed');
  }
  const found = { principalId, ...(settings.type === 'rest' ? asTexts(context) : context) };
  return { v2: { lambda: context }, v1: found };
}

/** A REST API hands numbers and booleans on as text. */
function asTexts(context: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [name, String(value)]));
}

function routeArn(settings: Settings, { method, path }: GatewayRequest, { pattern }: KnownRoute) {
  const { region, accountId, apiId, stage, type } = settings;
  const api = `arn:aws:execute-api:${region}:${accountId}:${apiId}/${stage}`;
  return type === 'rest'
    ? `${api}/${method}${path}`
    : `${api}/${pattern === null ? '$default' : `${method}${pattern}`}`;
}
