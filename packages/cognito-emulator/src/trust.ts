/** Whom the emulator believes to be on its own machine. */
export interface TrustOptions {
  /** Host names served beside the loopback ones, without a port. */
  readonly hosts?: readonly string[];
  /** Origins of pages that may do what programs may. */
  readonly origins?: readonly string[];
  /** The server's own origin, where a proxy in front of it changes Host. */
  readonly publicUrl?: string;
}

/** The headers that say where a request comes from. */
export interface RequestSource {
  readonly method: string;
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly fetchSite?: string | undefined;
  readonly fetchMode?: string | undefined;
  readonly fetchDest?: string | undefined;
}

/** Tells programs, own pages and foreign pages apart. Browsers cannot be made to lie in these headers. */
export interface Trust {
  /** Whether Host names this machine: a foreign name is DNS rebinding. */
  servesHost(host: string | undefined): boolean;
  /** Whether pages of that origin were let in by name. */
  allowsOrigin(origin: string | undefined): boolean;
  /** A program of this machine, or a page of an origin that was let in. */
  isProgram(source: RequestSource): boolean;
  /** The same, or a page of the server that is asked. */
  isOwn(source: RequestSource): boolean;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/;

/** Whether a name without a port is one of this machine's own. */
export const isLoopback = (name: string) => LOOPBACK.test(name === '::1' ? '[::1]' : name);

function requireOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.origin !== origin || /\*|null/.test(origin)) {
    throw new TypeError(`${origin} is no origin: give scheme, host and port, without a path`);
  }
  return origin;
}

function requireName(host: string): string {
  const name = host.toLowerCase();
  if (HOST.exec(name)?.[1] !== name) throw new TypeError(`${host} is no host name without a port`);
  return name;
}

/** @throws TypeError when an origin is not one: neither `*` nor `null` can be let in */
export function createTrust({ hosts = [], origins = [], publicUrl }: TrustOptions): Trust {
  const publicAddress = publicUrl === undefined ? undefined : new URL(publicUrl);
  const names = publicAddress ? [...hosts, publicAddress.hostname] : hosts;
  const ownHosts = new Set(names.map(requireName));
  const allowed = new Set(origins.map(requireOrigin));
  const allowsOrigin = (origin: string | undefined) => origin !== undefined && allowed.has(origin);

  return {
    allowsOrigin,
    servesHost(host) {
      const name = HOST.exec(host?.toLowerCase() ?? '')?.[1];
      return name !== undefined && (isLoopback(name) || ownHosts.has(name));
    },
    isProgram: ({ origin, fetchSite }) =>
      allowsOrigin(origin) || (origin === undefined && fetchSite === undefined),
    isOwn({ host, origin, fetchSite }) {
      if (allowsOrigin(origin)) return true;
      // Host is known to be ours by then; the schemes differ behind a proxy that ends TLS.
      const isSame =
        origin === undefined ||
        origin === publicAddress?.origin ||
        /^https?:\/\/(.+)$/.exec(origin)?.[1] === host;
      return isSame && ['same-origin', 'none', undefined].includes(fetchSite);
    },
  };
}

/** A link that a person follows into a window: it shows them a page, and tells the page before nothing. */
export const isLinkFollowed = ({ method, origin, fetchMode, fetchDest }: RequestSource) =>
  method === 'GET' && origin === undefined && fetchMode === 'navigate' && fetchDest === 'document';
