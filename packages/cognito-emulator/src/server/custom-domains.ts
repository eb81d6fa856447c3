import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { DomainRecord } from '../operations/domains/_domain.ts';
import { isLoopback } from '../trust.ts';
import type { AppParts } from './app-parts.ts';
import { faultMiddleware } from './fault-middleware.ts';

const NAME = /^([\w.-]+)(?::\d{1,5})?$/;
/** Apps that are remembered: who asks chooses the port in Host. */
const MAX_APPS = 50;

/** The custom domain that Host names; none for the emulator's own names. */
function findCustomDomain({ store, config }: Emulator, host: string): DomainRecord | undefined {
  const name = NAME.exec(host)?.[1];
  if (name === undefined || isLoopback(name)) return undefined;
  if (name === new URL(config.publicUrl).hostname) return undefined;
  const found = store.get<DomainRecord>('domains', name);
  return found?.custom ? found : undefined;
}

/** The parts as they are at a domain: its pool alone, and addresses with its name. */
function partsAt(parts: AppParts, origin: string, { poolId }: DomainRecord): AppParts {
  const { emulator } = parts;
  const config = { ...emulator.config, publicUrl: origin, domainPool: poolId };
  return { ...parts, emulator: { ...emulator, config } };
}

async function createDomainApp(parts: AppParts): Promise<Hono> {
  const { hostedRoutes, withEnds } = await import('./web-routes.ts');
  const app = new Hono();
  app.use(faultMiddleware(parts.control));
  return withEnds(app.route('/', hostedRoutes(parts)), parts.report);
}

/**
 * Answers requests for a custom domain of a pool: OAuth and pages of that pool, and nothing else of the
 * emulator, as on AWS. The issuer is what it is elsewhere.
 */
export function customDomains(parts: AppParts): MiddlewareHandler {
  const apps = new Map<string, Promise<Hono>>();
  const { emulator } = parts;
  return async (c: Context, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? '';
    const domain = findCustomDomain(emulator, host);
    if (!domain) return next();
    const isSecure = [c.req.url, emulator.config.publicUrl].some((url) => url.startsWith('https:'));
    const origin = `${isSecure ? 'https' : 'http'}://${host}`;
    const key = `${origin} ${domain.poolId}`;
    let app = apps.get(key);
    if (!app) {
      if (apps.size >= MAX_APPS) apps.clear();
      app = createDomainApp(partsAt(parts, origin, domain));
      apps.set(key, app);
    }
    return (await app).fetch(c.req.raw, c.env);
  };
}
