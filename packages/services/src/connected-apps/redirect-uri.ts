const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);
const MAX_LENGTH = 512;

/**
 * May an app be sent to this address? Over https, or over http to the person's own computer (RFC 8252
 * §7.3): never a scheme that any program may claim, nor one that a browser would run.
 */
export function isRedirectUri(text: string): boolean {
  if (text.length > MAX_LENGTH || !/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '' || text.includes('#') || text.includes('\\')) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** Leads it to the person's own computer? */
export function isLoopback(redirectUri: string): boolean {
  return LOOPBACK.has(new URL(redirectUri).hostname);
}

/** Is it one of these? To the letter; only an app on the person's computer picks its port as it starts. */
export function isRegistered(redirectUri: string, registered: readonly string[]): boolean {
  return registered.some(
    (one) =>
      one === redirectUri ||
      (new URL(one).protocol === 'http:' && withoutPort(one) === withoutPort(redirectUri)),
  );
}

function withoutPort(text: string): string {
  const url = new URL(text);
  url.port = '';
  return url.href;
}

/** The host that is the app's by where it is answered; null for an app on the person's computer. */
export function toAppHost(redirectUri: string): string | null {
  return isLoopback(redirectUri) ? null : new URL(redirectUri).host;
}
