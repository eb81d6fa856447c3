import type { IncomingMessage, ServerResponse } from 'node:http';

import { EventTooLarge } from '../lambda/options.ts';
import { isOwnHost, listen, type Running } from '../server/listen.ts';
import { within } from '../server/within.ts';
import { type Answer, parseAnswer, sendAnswer } from './answer.ts';
import type { Authorize } from './authorizers/authorizer.ts';
import { createCognitoAuthorizer } from './authorizers/cognito.ts';
import { createJwtAuthorizer } from './authorizers/jwt.ts';
import { createLambdaAuthorizer } from './authorizers/lambda.ts';
import { type EventParts, isBinary } from './events/event.ts';
import { buildEventV1 } from './events/event-v1.ts';
import { buildEventV2 } from './events/event-v2.ts';
import { type KnownRoute, matchRoute, parseRoute } from './match-route.ts';
import type { Authorizer, GatewayOptions, Settings } from './options.ts';
import { findHeader, receiveRequest } from './request.ts';
import { Refusal } from './refusal.ts';
import { sendRefusal } from './send-refusal.ts';

interface Api {
  readonly settings: Settings;
  readonly routes: readonly KnownRoute[];
  readonly authorizers: ReadonlyMap<string, Authorize>;
}

/**
 * Starts an HTTP API or a REST API on loopback, in front of functions.
 * @throws TypeError for a route that names no authorizer of the list, or one of the other kind of API
 */
export async function startGateway(options: GatewayOptions): Promise<Running> {
  const settings = withDefaults(options);
  const authorizers = new Map(
    Object.entries(settings.authorizers).map(([name, one]) => [name, toAuthorize(one, settings)]),
  );
  const routes = settings.routes.map(parseRoute);
  for (const { authorizer, route } of routes) {
    if (authorizer !== undefined && !authorizers.has(authorizer)) {
      throw new TypeError(`${route} names the authorizer ${authorizer}, which is not there`);
    }
  }
  const api = { settings, routes, authorizers };
  return listen(settings.port, (incoming, response) => {
    void serve(api, incoming, response).catch((error: unknown) => {
      settings.report(error instanceof Error ? (error.stack ?? error.message) : String(error));
      sendRefusal(response, new Refusal('functionFailed'), settings);
    });
  });
}

function withDefaults(options: GatewayOptions): Settings {
  const isHttp = options.type === 'http';
  return {
    stage: isHttp ? '$default' : 'prod',
    authorizers: {},
    binaryMediaTypes: [],
    region: 'eu-central-1',
    accountId: '000000000000',
    integrationTimeoutMs: isHttp ? 30_000 : 29_000,
    now: Date.now,
    report: (message) => console.error(message),
    apiId: 'local',
    ...options,
  };
}

function toAuthorize(authorizer: Authorizer, settings: Settings): Authorize {
  if (authorizer.type === 'lambda') return createLambdaAuthorizer(authorizer, settings);
  if (authorizer.type === 'jwt' && settings.type === 'http') return createJwtAuthorizer(authorizer);
  if (authorizer.type === 'cognito' && settings.type === 'rest') {
    return createCognitoAuthorizer(authorizer);
  }
  throw new TypeError(
    `an API of type ${settings.type} has no authorizer of type ${authorizer.type}`,
  );
}

async function serve(api: Api, incoming: IncomingMessage, response: ServerResponse) {
  const { settings } = api;
  try {
    // Under a foreign name another website is asking (DNS rebinding).
    if (!isOwnHost(incoming.headers.host)) throw new Refusal('forbidden');
    sendAnswer(response, await answer(api, incoming), settings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sendRefusal(response, error, settings);
  }
}

async function answer({ settings, routes, authorizers }: Api, incoming: IncomingMessage) {
  const request = await receiveRequest(incoming, settings);
  const match = matchRoute(routes, request.method, request.path);
  if (!match) throw new Refusal('noRoute');
  const { route, parameters } = match;
  const authorize = route.authorizer === undefined ? undefined : authorizers.get(route.authorizer);
  const grant = await authorize?.(request, route, parameters);
  return askFunction({ settings, request, route, parameters, grant });
}

async function askFunction(parts: EventParts): Promise<Answer> {
  const { settings, route } = parts;
  const format = settings.type === 'rest' ? '1.0' : (route.payload ?? '2.0');
  const event = format === '1.0' ? buildEventV1(parts) : buildEventV2(parts);
  const work = invoke(settings, route.function, event);
  const outcome = await within(work, settings.integrationTimeoutMs);
  if (outcome === 'late') throw new Refusal('timedOut');
  if (outcome.ok) {
    const accepted = findHeader(parts.request, 'accept');
    const decodes = settings.type === 'http' || isBinary(settings.binaryMediaTypes, accepted);
    return parseAnswer(outcome.payload, { format, decodes });
  }
  const { errorType, errorMessage } = outcome.fault;
  settings.report(`${route.function}: ${errorType}: ${errorMessage}`);
  throw new Refusal('functionFailed');
}

async function invoke({ lambda }: Settings, name: string, event: unknown) {
  try {
    return await lambda.invoke(name, event);
  } catch (error) {
    if (error instanceof EventTooLarge) throw new Refusal('bodyTooLarge');
    throw error;
  }
}
