import { listen, type Running } from '../server/listen.ts';
import { createAuthenticate } from './access/authenticate.ts';
import { createApi } from './execution/api.ts';
import type { AppSyncOptions } from './options.ts';
import { createRealtime } from './realtime/realtime.ts';
import { createSubscriptions } from './realtime/subscriptions.ts';
import { serveRequest } from './serve-request.ts';

/**
 * Starts one GraphQL API at `/graphql`, and its WebSockets at `/graphql/realtime`.
 *
 * @throws GraphQLError, SyntaxError, TypeError for an API that AppSync would not take
 */
export async function startAppSync(options: AppSyncOptions): Promise<Running> {
  const { keepAliveMs = 60_000, report = console.error } = options;
  const parts = {
    apiId: 'local',
    region: 'us-east-1',
    accountId: '000000000000',
    now: Date.now,
    ...options,
    keyPair: options.keyPair,
  };
  const api = createApi(options, parts);
  const authenticate = createAuthenticate(options.auth, parts);
  const subscriptions = createSubscriptions(api);
  const shared = { api, authenticate, subscriptions, keepAliveMs, report };
  const realtime = createRealtime(shared);
  const server = await listen(
    options.port,
    (request, response) => void serveRequest(request, response, shared),
    { onUpgrade: (request, socket, head) => realtime.upgrade(request, socket, head) },
  );
  return {
    url: server.url,
    async close() {
      realtime.close();
      await server.close();
    },
  };
}
