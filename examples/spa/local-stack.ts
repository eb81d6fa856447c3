import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { parseEnv } from 'node:util';
import type { Plugin } from 'vite';

/** Where `npm start` notes its settings while it runs. */
const SETTINGS = new URL('../../.gatehouse/settings.env', import.meta.url);

/** The settings of the stack of `npm start`; undefined while none runs. */
export function readLocalStack(): NodeJS.Dict<string> | undefined {
  try {
    return parseEnv(readFileSync(SETTINGS, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What the app needs to know of a stack, by the names of `src/vite-env.d.ts`. */
export function toAppSettings(stack: NodeJS.Dict<string>): Record<string, string> {
  const clients = JSON.parse(stack['PUBLIC_CLIENTS'] ?? '[]') as {
    name: string;
    clientId: string;
    origins: string[];
  }[];
  const spa = clients.find(({ name }) => name === 'spa');
  const cognito = stack['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'];
  return {
    VITE_API_ORIGIN: stack['APP_ORIGIN'] ?? '',
    VITE_USER_POOL_ID: stack['COGNITO_USER_POOL_ID'] ?? '',
    VITE_CLIENT_ID: spa?.clientId ?? '',
    // The embedded Cognito is reached by way of this server, which has https: see `hostedPages`.
    VITE_HOSTED_DOMAIN: cognito
      ? new URL(spa?.origins[0] ?? '').host
      : new URL(stack['COGNITO_HOSTED_URL'] ?? '').host,
    VITE_USER_POOL_ENDPOINT: cognito ?? '',
  };
}

/**
 * aws-amplify asks for hosted pages over https alone, and the embedded Cognito has none. So this server
 * passes browsers on to them, and hands the exchange of the code through. On AWS it is not used.
 */
export function hostedPages(cognito: string): Plugin {
  const lead: Lead = (request, response, next) => {
    const path = request.url ?? '';
    if (!/^\/(?:oauth2\/authorize|logout)\?/.test(path)) return next();
    response.writeHead(302, { location: `${cognito}${path}` }).end();
  };
  return {
    name: 'hosted-pages',
    config: () => ({
      server: { proxy: { '/oauth2/token': cognito } },
      preview: { proxy: { '/oauth2/token': cognito } },
    }),
    configureServer: ({ middlewares }) => void middlewares.use(lead),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(lead),
  };
}

type Lead = (
  request: { readonly url?: string | undefined },
  response: ServerResponse,
  next: () => void,
) => void;
