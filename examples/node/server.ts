import { createServer, type Server } from 'node:http';
import { type Caller, createVerifier, hasRole, type Pool } from './verify-token.ts';

const REPORT = /^\/tenants\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\/report$/;

/** A service of two routes beside Gatehouse: who am I, and a report for a tenant's admins. */
export function createService(pool: Pool): Server {
  const verify = createVerifier(pool);
  return createServer((request, response) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    verify(token).then(
      (caller) => send(answer(caller, request.method, request.url)),
      () => send({ status: 401, body: { error: 'unauthorized' } }),
    );
    const send = ({ status, body }: Answer) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      });
      response.end(JSON.stringify(body));
    };
  });
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

function answer(caller: Caller, method = '', path = ''): Answer {
  const tenantId = REPORT.exec(path)?.[1];
  if (method === 'GET' && path === '/me') return { status: 200, body: { ...caller } };
  if (method !== 'GET' || tenantId === undefined) {
    return { status: 404, body: { error: 'not found' } };
  }
  if (!hasRole(caller, tenantId, ['owner', 'admin'])) {
    return { status: 403, body: { error: 'forbidden' } };
  }
  return { status: 200, body: { tenantId, for: caller.userId } };
}
