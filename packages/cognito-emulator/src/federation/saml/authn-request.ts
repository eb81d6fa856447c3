import { escapeXml } from '../../wire/escape-xml.ts';
import { namespaces } from './xml.ts';

/** What an authentication request says. */
export interface AuthnRequest {
  /** An XML id: not beginning with a digit. */
  readonly id: string;
  /** Where it goes. */
  readonly destination: string;
  /** Entity id of the pool. */
  readonly issuer: string;
  /** The pool's assertion consumer service. */
  readonly recipient: string;
  /** Asks the provider to sign the person in anew. */
  readonly forceAuthn: boolean;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * The XML of a request as Cognito makes it: the provider is free in its NameID format and in how it
 * authenticates.
 */
export function toAuthnRequest(request: AuthnRequest): string {
  const forced = request.forceAuthn ? ' ForceAuthn="true"' : '';
  return (
    `<saml2p:AuthnRequest xmlns:saml2p="${namespaces.protocol}"` +
    ` AssertionConsumerServiceURL="${escapeXml(request.recipient)}"` +
    ` Destination="${escapeXml(request.destination)}"${forced} ID="${escapeXml(request.id)}"` +
    ` IssueInstant="${new Date(request.now).toISOString()}"` +
    ' ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Version="2.0">' +
    `<saml2:Issuer xmlns:saml2="${namespaces.assertion}">${escapeXml(request.issuer)}</saml2:Issuer>` +
    '</saml2p:AuthnRequest>'
  );
}
