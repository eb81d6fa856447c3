import { isLoopback } from '../trust.ts';
import { invalidParameter } from '../wire/errors.ts';

/**
 * An address of a provider. As on AWS https, and only its port; http and other ports are for this
 * machine, where development and tests have their providers.
 * @throws CognitoError InvalidParameterException
 */
export function requireUpstreamUrl(text: string, name: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username !== '' || url.password !== '' || url.hash !== '') {
    throw invalidParameter(`${name} is not a valid URL.`);
  }
  const local = isLoopback(url.hostname) && ['http:', 'https:'].includes(url.protocol);
  // `port` is empty for the scheme's own.
  if (!local && (url.protocol !== 'https:' || url.port !== '')) {
    throw invalidParameter(`${name} must use HTTPS on port 443.`);
  }
  return url;
}
