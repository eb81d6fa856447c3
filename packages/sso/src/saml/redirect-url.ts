import { sign, type KeyObject } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** A request on its way through the browser. */
export interface RedirectMessage {
  readonly address: string;
  readonly xml: string;
  readonly relayState: string;
  /** Signs the query with rsa-sha256; null leaves it unsigned. */
  readonly key: KeyObject | null;
}

/** The URL of a SAMLRequest by the HTTP-Redirect binding. Source: SAML 2.0 Bindings, 3.4.4. */
export function toRedirectUrl({ address, xml, relayState, key }: RedirectMessage): string {
  const parameters: [string, string][] = [
    ['SAMLRequest', deflateRawSync(xml).toString('base64')],
    ['RelayState', relayState],
  ];
  if (key) parameters.push(['SigAlg', RSA_SHA256]);
  // The signature is over the text as it is sent, in this order.
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const signature = key
    ? `&Signature=${encodeURIComponent(sign('sha256', Buffer.from(query), key).toString('base64'))}`
    : '';
  return `${address}${address.includes('?') ? '&' : '?'}${query}${signature}`;
}
