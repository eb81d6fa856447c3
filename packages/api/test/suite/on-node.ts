import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { createApi } from '../../src/app.ts';
import type { ApiDeps } from '../../src/deps.ts';
import { createMcp } from '../../src/mcp/app.ts';
import { createOAuth } from '../../src/oauth/app.ts';
import { type Backend, startBackend } from './backend.ts';
import type { GetTarget, Target } from './target.ts';

/** As the front server of the web app tells them apart. */
function withAgents(deps: ApiDeps, api: Hono): Hono {
  const [mcp, oauth] = [createMcp(deps, api), createOAuth(deps)];
  const app = new Hono();
  app.all('/api/mcp', (c) => mcp.fetch(c.req.raw, c.env));
  app.all('/api/v1/*', (c) => api.fetch(c.req.raw, c.env));
  app.all('*', (c) => oauth.fetch(c.req.raw, c.env));
  return app;
}

/** The first mount: Hono on Node, as the web app's own server has it. */
export function describeOnNode(
  title: string,
  describeTests: (getTarget: GetTarget) => void,
  options: { dedicated?: boolean; agents?: boolean } = {},
): void {
  describe(title, () => {
    let backend: Backend;
    let server: Server;
    let target: Target;

    beforeAll(async () => {
      let app = new Hono();
      server = createServer((request, response) =>
        getRequestListener(app.fetch)(request, response),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      backend = await startBackend(inject('postgres'), origin, options);
      const api = createApi(backend.deps);
      app = options.agents ? withAgents(backend.deps, api) : api;
      target = backend.target;
    });

    afterAll(async () => {
      server.closeAllConnections();
      server.close();
      await backend.stop();
    }, 120_000);

    beforeEach(() => backend.beginTest());
    afterEach(() => backend.endTest());

    describeTests(() => target);
  });
}
