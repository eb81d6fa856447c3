/** Which addresses of others may be used. */
export interface AddressRules {
  /** Lets http and https to this very machine pass: for development, never in production. */
  readonly allowLoopback: boolean;
  /** Networks (CIDR) of the installation's own that may be asked although they are not public. */
  readonly allowedNetworks?: readonly string[];
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host of a URL names this machine. */
export const isLoopbackHost = (hostname: string) => LOOPBACK.test(hostname);

function parseAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.username === '' && url.password === '' && url.hash === '' ? url : undefined;
}

/** Whether browsers may be sent there: https, or this machine where that is allowed. */
export function isBrowserAddress(text: string, { allowLoopback }: AddressRules): boolean {
  const url = parseAddress(text);
  if (!url) return false;
  if (isLoopbackHost(url.hostname)) {
    return allowLoopback && ['http:', 'https:'].includes(url.protocol);
  }
  return url.protocol === 'https:';
}

/** Whether this server may ask there: the same, with https on port 443 only. */
export function isServerAddress(text: string, rules: AddressRules): boolean {
  const url = parseAddress(text);
  // `port` is empty for the scheme's own.
  const isOnPort = url !== undefined && (url.port === '' || isLoopbackHost(url.hostname));
  return isOnPort && isBrowserAddress(text, rules);
}
