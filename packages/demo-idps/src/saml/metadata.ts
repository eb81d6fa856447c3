import { getSamlUrls } from '../idp/urls.ts';
import { escapeXml, METADATA, PROTOCOL, SIGNATURE } from './xml.ts';

const BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:';
const FORMATS = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
];

/** What an application has to know of an identity provider (SAML 2.0 metadata, 2.4.3). */
export function toMetadata(idp: { readonly url: string }, certificate: string): string {
  const { entityId, ssoUrl } = getSamlUrls(idp);
  return (
    `<EntityDescriptor xmlns="${METADATA}" entityID="${escapeXml(entityId)}">` +
    `<IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="${PROTOCOL}">` +
    `<KeyDescriptor use="signing"><KeyInfo xmlns="${SIGNATURE}"><X509Data>` +
    `<X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>` +
    FORMATS.map((format) => `<NameIDFormat>${format}</NameIDFormat>`).join('') +
    ['HTTP-Redirect', 'HTTP-POST']
      .map(
        (binding) =>
          `<SingleSignOnService Binding="${BINDING}${binding}" Location="${escapeXml(ssoUrl)}"/>`,
      )
      .join('') +
    '</IDPSSODescriptor></EntityDescriptor>'
  );
}
