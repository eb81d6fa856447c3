import { Resolver } from 'node:dns/promises';

/** Milliseconds until a name server is given up. */
const TIMEOUT_MS = 3_000;

/** Nothing under the name, or no TXT record there: an answer, and no failure. */
const NOTHING = new Set(['ENODATA', 'ENOTFOUND']);

/** What one name server says: records with their chunks joined (RFC 7208 §3.3), or why it says nothing. */
export type TxtAnswer =
  { readonly records: readonly string[] } | { readonly failed: 'timed_out' | 'server_failed' };

/** The gateway to the DNS. */
export interface TxtResolver {
  /** Asks each name server by itself, so that no single one decides. */
  lookUp(name: string): Promise<readonly TxtAnswer[]>;
}

/**
 * @param servers addresses, each with `:port` where that is not 53; empty for those of the machine,
 *   which count as one
 */
export function createTxtResolver(servers: readonly string[]): TxtResolver {
  const sets = servers.length > 0 ? servers.map((server) => [server]) : [null];
  return {
    lookUp: (name) => Promise.all(sets.map((set) => ask(set, name))),
  };
}

async function ask(servers: readonly string[] | null, name: string): Promise<TxtAnswer> {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  if (servers) resolver.setServers(servers);
  try {
    const records = await resolver.resolveTxt(name);
    return { records: records.map((chunks) => chunks.join('')) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (NOTHING.has(code)) return { records: [] };
    return { failed: code === 'ETIMEOUT' ? 'timed_out' : 'server_failed' };
  }
}
