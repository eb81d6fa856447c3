import type { SamlConnection } from './connection.ts';
import { escapeXml, NAMESPACES } from './xml.ts';

const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

const toKey = (use: string, certificate: string) =>
  `<KeyDescriptor use="${use}"><KeyInfo xmlns="${NAMESPACES.signature}"><X509Data>` +
  `<X509Certificate>${escapeXml(certificate)}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;

/** Metadata of our side of a connection, for its identity provider. */
export function writeMetadata(
  connection: Pick<SamlConnection, 'acsUrl' | 'signRequests' | 'spEntityId'>,
  certificates: readonly string[],
): string {
  const keys = ['signing', 'encryption'].flatMap((use) =>
    certificates.map((certificate) => toKey(use, certificate)),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<EntityDescriptor xmlns="${NAMESPACES.metadata}" entityID="${escapeXml(connection.spEntityId)}">` +
    `<SPSSODescriptor AuthnRequestsSigned="${connection.signRequests}" WantAssertionsSigned="true"` +
    ` protocolSupportEnumeration="${NAMESPACES.protocol}">${keys.join('')}` +
    `<AssertionConsumerService Binding="${POST}" Location="${escapeXml(connection.acsUrl)}"` +
    ' index="0" isDefault="true"/></SPSSODescriptor></EntityDescriptor>'
  );
}
