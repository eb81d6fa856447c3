import '../../auth/test/resolve-next.ts';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApi } from '@gatehouse/api/app';
import type { ApiDeps } from '@gatehouse/api/deps';
import type { SignInDeps } from '#src/auth/sign-in-deps.ts';
import { continueSso } from '../continue-sso.ts';
import { authorize, discovery, jwks, token, userInfo } from '../op.ts';
import { ourMetadata } from '../our-metadata.ts';
import { takeOidcAnswer } from '../take-oidc-answer.ts';
import { takeSamlAnswer } from '../take-saml-answer.ts';

const { startSignIn } = await import('#src/auth/start-sign-in.ts');
const { finishSignIn } = await import('#src/auth/finish-sign-in.ts');
const { startSso } = await import('../start-sso.ts');

/** One instance of the app. */
export interface Instance {
  readonly deps: ApiDeps;
  readonly signIn: SignInDeps;
}

type Answer = Promise<Response> | Response;

/** What the routes below `apps/web/app` do, and the API; every other page is empty. */
function answer({ deps, signIn }: Instance, request: Request): Answer {
  const { pathname } = new URL(request.url);
  const [, connection = '', end] = /^\/sso\/(?:saml|oidc)\/([^/]+)\/(\w+)$/.exec(pathname) ?? [];
  if (end === 'acs') return takeSamlAnswer(deps, request, connection);
  if (end === 'callback') return takeOidcAnswer(deps, request, connection);
  if (end === 'metadata') return ourMetadata(deps, request, connection);
  if (pathname.startsWith('/api/v1/')) return createApi(deps).fetch(request);
  switch (pathname) {
    case '/auth/sign-in':
      return startSignIn(signIn, request, 'sign-in');
    case '/auth/sign-up':
      return startSignIn(signIn, request, 'sign-up');
    case '/auth/confirm':
      return startSignIn(signIn, request, 'account');
    case '/auth/sso':
      return startSso(deps, signIn, request);
    case '/api/auth/callback/cognito':
      return finishSignIn(signIn, request);
    case '/api/auth/callback/account':
      return finishSignIn(signIn, request, 'account');
    case '/api/auth/callback/sso':
      return finishSignIn(signIn, request, 'sso');
    case '/sso/continue':
      return continueSso(deps, request);
    case '/sso/op/authorize':
      return authorize(deps, request);
    case '/sso/op/token':
      return token(deps, request);
    case '/sso/op/userinfo':
      return userInfo(deps, request);
    case '/sso/op/jwks':
      return jwks(deps);
    case '/sso/op/.well-known/openid-configuration':
      return discovery(deps);
    default:
      return new Response('a page\n');
  }
}

/** The app over HTTP: its instances take turns, as behind a load balancer. */
export async function startApp(port: number, instances: readonly Instance[]): Promise<Server> {
  let turn = 0;
  const listener = getRequestListener((request) => {
    const instance = instances[(turn += 1) % instances.length];
    if (!instance) throw new Error('there is no instance');
    return answer(instance, request);
  });
  const server = createServer((request, response) => void listener(request, response));
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return server;
}
