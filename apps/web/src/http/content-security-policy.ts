interface PolicyOptions {
  /** Fresh for each answer. */
  nonce: string;
  /** The pool's hosted pages: a form may lead there by redirect. */
  signInOrigin: string;
  /** Where files are sent to and pictures of them come from; null when files are off. */
  filesOrigin: string | null;
  /** The hot reload of `next dev` evaluates code and injects styles. */
  dev: boolean;
  /** Served over https. */
  secure: boolean;
}

/** The Content-Security-Policy of a page: nothing runs that this server did not write. */
export function contentSecurityPolicy({
  nonce,
  signInOrigin,
  filesOrigin,
  dev,
  secure,
}: PolicyOptions): string {
  const files = filesOrigin === null ? '' : ` ${filesOrigin}`;
  const directives = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:${files}`,
    "font-src 'self'",
    `connect-src 'self'${files}`,
    "manifest-src 'self'",
    `form-action 'self' ${signInOrigin}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ];
  if (secure) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}
