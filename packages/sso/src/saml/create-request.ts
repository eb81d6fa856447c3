import { createPrivateKey, randomBytes } from 'node:crypto';
import type { SamlConnection } from './connection.ts';
import { toRedirectUrl } from './redirect-url.ts';
import { escapeXml, NAMESPACES } from './xml.ts';

/** How a person is to be sent to the identity provider. */
export interface SamlRequestOptions {
  /** Asks for a fresh sign-in; the answer must then be held to it. */
  readonly forceAuthn: boolean;
  /** Opaque; the answer brings it back, through the browser. At most 80 bytes (Bindings, 3.4.3). */
  readonly relayState: string;
  /** Milliseconds. */
  readonly now: number;
}

/** Where to send the browser, and what the answer must name. */
export interface SamlRequest {
  readonly url: string;
  readonly requestId: string;
}

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

function toXml(connection: SamlConnection, requestId: string, options: SamlRequestOptions): string {
  const policy =
    connection.nameIdFormat === 'persistent'
      ? `<samlp:NameIDPolicy AllowCreate="true" Format="${PERSISTENT}"/>`
      : '';
  // Without RequestedAuthnContext: Entra ID refuses people who used another method (AADSTS75011).
  return (
    `<samlp:AuthnRequest xmlns:samlp="${NAMESPACES.protocol}"` +
    ` AssertionConsumerServiceURL="${escapeXml(connection.acsUrl)}"` +
    ` Destination="${escapeXml(connection.ssoUrl)}"` +
    `${options.forceAuthn ? ' ForceAuthn="true"' : ''} ID="${requestId}"` +
    ` IssueInstant="${new Date(options.now).toISOString()}"` +
    ' ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Version="2.0">' +
    `<saml:Issuer xmlns:saml="${NAMESPACES.assertion}">${escapeXml(connection.spEntityId)}` +
    `</saml:Issuer>${policy}</samlp:AuthnRequest>`
  );
}

/** Makes a request to sign a person in. */
export function createSamlRequest(
  connection: SamlConnection,
  options: SamlRequestOptions,
): SamlRequest {
  // An XML id does not begin with a digit.
  const requestId = `_${randomBytes(20).toString('hex')}`;
  const url = toRedirectUrl({
    address: connection.ssoUrl,
    xml: toXml(connection, requestId, options),
    relayState: options.relayState,
    key: connection.signRequests ? createPrivateKey(connection.spPrivateKey) : null,
  });
  return { url, requestId };
}
