import { SignedXml } from 'xml-crypto';
import type { IdpState } from '../state/idp-state.ts';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** Signs the root of a message, with the signature behind its Issuer, where SAML has it. */
export function signXml(
  xml: string,
  { samlKey, certificate }: Pick<IdpState, 'samlKey' | 'certificate'>,
): string {
  const signed = new SignedXml({
    privateKey: samlKey,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE,
    getKeyInfoContent: () =>
      `<ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data>`,
  });
  signed.addReference({
    xpath: '/*',
    digestAlgorithm: SHA256,
    transforms: [ENVELOPED, EXCLUSIVE],
  });
  const location = { reference: '/*/*[1]', action: 'after' as const };
  signed.computeSignature(xml, { location, prefix: 'ds' });
  return signed.getSignedXml();
}
