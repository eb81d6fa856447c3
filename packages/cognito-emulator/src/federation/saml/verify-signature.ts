import { X509Certificate, type KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { SamlError } from './saml-error.ts';
import { digestAlgorithms, signatureAlgorithms } from './signature-algorithms.ts';
import { getAttribute, getChildren, parseXml } from './xml.ts';
import type { XmlElement } from './dom.ts';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** Said in a browser's types, which only some packages have. */
type SignatureNode = Parameters<SignedXml['loadSignature']>[0];

const invalid = () => new SamlError('signature', 'SAML Assertion signature is invalid');

/** The transforms that the SAML profile allows; with any other the signed bytes could be anything. */
const allowedTransforms = [ENVELOPED, EXCLUSIVE, `${EXCLUSIVE}WithComments`];

function only<T>(known: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)));
}

function signedBytes(xml: string, signature: XmlElement, id: string, key: KeyObject) {
  const signed = new SignedXml({ publicCert: key });
  signed.SignatureAlgorithms = signatureAlgorithms;
  signed.HashAlgorithms = digestAlgorithms;
  signed.CanonicalizationAlgorithms = only(signed.CanonicalizationAlgorithms, allowedTransforms);
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- needed where those types are
  signed.loadSignature(signature as unknown as SignatureNode);
  if (!signed.checkSignature(xml)) return undefined;
  const [reference, ...more] = signed.getReferences();
  return reference?.uri === `#${id}` && more.length === 0
    ? signed.getSignedReferences()[0]
    : undefined;
}

/**
 * Checks an element's own signature over itself, by the certificates of its sender: whatever key the
 * message brings along is ignored.
 * @param xml the document as it came
 * @param element of that document, the one that must be signed
 * @param certificates base64 of the DER; any may match, one that has ended too, as on AWS
 * @returns the element anew, parsed from the very bytes that were signed
 * @throws SamlError
 */
export function verifySignature(
  xml: string,
  element: XmlElement,
  certificates: readonly string[],
): XmlElement {
  const id = getAttribute(element, 'ID');
  const [signature, second] = getChildren(element, 'signature', 'Signature');
  if (!id || /['"]/.test(id) || !signature || second) throw invalid();
  for (const certificate of certificates) {
    try {
      const key = new X509Certificate(Buffer.from(certificate, 'base64')).publicKey;
      const bytes = signedBytes(xml, signature, id, key);
      if (bytes !== undefined) return parseXml(bytes);
    } catch {
      // Another certificate may be the one; what fails with all of them is refused below.
    }
  }
  throw invalid();
}
