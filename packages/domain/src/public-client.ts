/**
 * An app of the installation that people sign in to without the web app: a page of its own origin, or a
 * program on a phone. It can keep no secret.
 */
export interface PublicClient {
  /** Ends the name of its app client at the pool. */
  readonly name: string;
  /** Its app client; unknown until provisioning has made it. */
  readonly clientId?: string;
  /** Where the pool may send a browser with an authorization code, to the letter. */
  readonly callbackUrls: readonly string[];
  /** Where the pool may send a browser after its sign-out, to the letter. */
  readonly signOutUrls: readonly string[];
  /** Whose pages may call the API; none for an app that is no page. */
  readonly origins: readonly string[];
}

/** One that the pool has. */
export type KnownPublicClient = PublicClient & { readonly clientId: string };

/** What is wrong with the setting. */
export class PublicClientFault extends Error {
  override readonly name = 'PublicClientFault';
}

const FIELDS = ['name', 'clientId', 'callbackUrls', 'signOutUrls', 'origins'];
const NAME = /^[a-z][a-z0-9-]{0,31}$/;
/** The suffixes of the web app's own clients: `packages/cognito/src/provision/desired.ts`. */
const RESERVED = ['account', 'sso'];
/** The pattern of Cognito's ClientId. */
const CLIENT_ID = /^[\w+]{1,128}$/;
/** RFC 8252 §7.1: a domain name in reverse. The dot keeps `javascript:` and its like out. */
const APP_SCHEME = /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const MOST = 20;
/** Cognito's quota of callback URLs and of sign-out URLs, each. */
const MOST_URLS = 100;

/**
 * Reads the setting `PUBLIC_CLIENTS`, a list in JSON.
 * @throws PublicClientFault
 */
export function parsePublicClients(json: string | undefined): PublicClient[] {
  if (!json) return [];
  const clients = parseList(json).map(parseClient);
  requireDistinct(
    clients.map(({ name }) => name),
    'a name',
  );
  requireDistinct(
    clients.flatMap(({ clientId }) => clientId ?? []),
    'a clientId',
  );
  return clients;
}

/**
 * The same, once provisioning has made them.
 * @throws PublicClientFault
 */
export function parseKnownPublicClients(json: string | undefined): KnownPublicClient[] {
  return parsePublicClients(json).map(({ clientId, ...client }, index) => {
    if (clientId === undefined) {
      throw new PublicClientFault(
        `entry ${index + 1}: clientId is missing; provisioning prints it`,
      );
    }
    return { ...client, clientId };
  });
}

function parseList(json: string): unknown[] {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    throw new PublicClientFault('is not JSON');
  }
  if (!Array.isArray(list)) throw new PublicClientFault('must be a list');
  if (list.length > MOST) throw new PublicClientFault(`must have at most ${MOST} entries`);
  return list;
}

function parseClient(entry: unknown, index: number): PublicClient {
  const which = `entry ${index + 1}`;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw new PublicClientFault(`${which} must be an object`);
  }
  const fields = entry as Readonly<Record<string, unknown>>;
  if (Object.keys(fields).some((field) => !FIELDS.includes(field))) {
    throw new PublicClientFault(`${which} has an unknown field`);
  }
  const { name, clientId } = fields;
  if (typeof name !== 'string' || !NAME.test(name) || RESERVED.includes(name)) {
    throw new PublicClientFault(`${which}: name must be up to 32 of a-z, 0-9 and hyphens`);
  }
  if (clientId !== undefined && !(typeof clientId === 'string' && CLIENT_ID.test(clientId))) {
    throw new PublicClientFault(`${which}: clientId is none of Cognito's`);
  }
  const callbackUrls = parseTexts(which, 'callbackUrls', fields['callbackUrls'], isRedirectUrl);
  if (callbackUrls.length === 0) throw new PublicClientFault(`${which}: callbackUrls is empty`);
  return {
    name,
    ...(clientId !== undefined && { clientId }),
    callbackUrls,
    signOutUrls: parseTexts(which, 'signOutUrls', fields['signOutUrls'], isRedirectUrl),
    origins: parseTexts(which, 'origins', fields['origins'], isOrigin),
  };
}

function parseTexts(
  which: string,
  field: string,
  list: unknown = [],
  isGood: (text: string) => boolean,
): string[] {
  if (!Array.isArray(list) || list.length > MOST_URLS) {
    throw new PublicClientFault(`${which}: ${field} must be a list of at most ${MOST_URLS}`);
  }
  return list.map((text: unknown) => {
    if (typeof text !== 'string' || !isGood(text)) {
      throw new PublicClientFault(`${which}: ${field} has an entry that is not allowed`);
    }
    return text;
  });
}

/** https, plain http on this machine, or an app's own scheme; whole, since it is compared as a text. */
function isRedirectUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || /[*#\s]/.test(text) || url.username !== '' || url.password !== '') return false;
  return isWeb(url) || APP_SCHEME.test(url.protocol);
}

/** As browsers write it in the header `Origin`, so that comparing texts is enough. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.origin === text && isWeb(url) && !/\*|\.(:\d+)?$/.test(text);
}

function isWeb({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

function requireDistinct(texts: readonly string[], what: string): void {
  if (new Set(texts).size !== texts.length) throw new PublicClientFault(`${what} comes twice`);
}
