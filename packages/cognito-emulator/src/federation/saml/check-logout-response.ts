import { requireDestination } from './checks/require-destination.ts';
import { requireIssuer } from './checks/require-issuer.ts';
import { requireSuccess } from './checks/require-success.ts';
import { decodeMessage } from './decode-message.ts';
import { SamlError } from './saml-error.ts';
import { verifySignature } from './verify-signature.ts';
import { getAttribute, isNamed, parseXml } from './xml.ts';

/** What an answer to a logout request is measured against. */
export interface ExpectedLogout {
  /** Entity id of the identity provider. */
  readonly entityId: string;
  /** Base64 of the DER. */
  readonly certificates: readonly string[];
  /** The pool's logout service. */
  readonly destination: string;
  readonly requestId: string;
}

/**
 * Checks a posted LogoutResponse: signed as a whole, by the provider, in answer to the request, Success.
 * @throws SamlError
 */
export function checkLogoutResponse(field: string, expected: ExpectedLogout): void {
  const xml = decodeMessage(field);
  const response = verifySignature(xml, parseXml(xml), expected.certificates);
  if (!isNamed(response, 'protocol', 'LogoutResponse')) {
    throw new SamlError('message', 'The document is not a logout response');
  }
  requireIssuer(response, expected.entityId);
  requireDestination(response, expected.destination);
  if (getAttribute(response, 'InResponseTo') !== expected.requestId) {
    throw new SamlError('in-response-to', 'InResponseTo is not the request that was made');
  }
  requireSuccess(response);
}
