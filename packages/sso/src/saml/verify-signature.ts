import type { KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { Refusal } from '../refusal.ts';
import { findFingerprint, getShownCertificate, sortByHint } from './certificate-hint.ts';
import { parseCertificate } from './certificate.ts';
import type { XmlElement } from './dom.ts';
import { parseXml } from './parse-xml.ts';
import { DIGEST_ALGORITHMS, SIGNATURE_ALGORITHMS } from './signature-algorithms.ts';
import { getAttribute, getChildren, getDescendants, isNamed } from './xml.ts';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** Said in a browser's types, which only some packages have. */
type SignatureNode = Parameters<SignedXml['loadSignature']>[0];

/** The transforms that the SAML profile allows; with any other the signed bytes could be anything. */
const allowedTransforms = [ENVELOPED, EXCLUSIVE, `${EXCLUSIVE}WithComments`];

function only<T>(known: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)));
}

function getSignedBytes(xml: string, signature: XmlElement, id: string, key: KeyObject) {
  // The key of the message itself (KeyInfo) is none.
  const signed = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null });
  // What SAML calls it, and the only name that we found the assertion by.
  signed.idAttributes = ['ID'];
  signed.SignatureAlgorithms = SIGNATURE_ALGORITHMS;
  signed.HashAlgorithms = DIGEST_ALGORITHMS;
  signed.CanonicalizationAlgorithms = only(signed.CanonicalizationAlgorithms, allowedTransforms);
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- needed where those types are
  signed.loadSignature(signature as unknown as SignatureNode);
  if (!signed.checkSignature(xml)) return undefined;
  const [reference, ...more] = signed.getReferences();
  return reference?.uri === `#${id}` && more.length === 0
    ? signed.getSignedReferences()[0]
    : undefined;
}

/** Refuses old algorithms by name, so that whoever set the identity provider up learns which. */
function requireKnownAlgorithms(signature: XmlElement): void {
  const known = [
    ['SignatureMethod', SIGNATURE_ALGORITHMS],
    ['DigestMethod', DIGEST_ALGORITHMS],
  ] as const;
  for (const [name, algorithms] of known) {
    for (const element of getDescendants(signature, name)) {
      const algorithm = getAttribute(element, 'Algorithm') ?? '';
      if (!Object.hasOwn(algorithms, algorithm)) {
        throw new Refusal('signature_algorithm', { received: algorithm });
      }
    }
  }
}

function getOwnSignature(element: XmlElement): XmlElement {
  const [signature, second] = getChildren(element, 'signature', 'Signature');
  if (second) throw new Refusal('signature_invalid');
  if (signature) return signature;
  const parent = element.parentNode as XmlElement | null;
  const above = parent?.nodeType === 1 ? getChildren(parent, 'signature', 'Signature') : [];
  throw new Refusal(above.length > 0 ? 'signature_of_response_only' : 'signature_missing');
}

/**
 * Checks an assertion's own signature over itself, by the certificates of its identity provider: a
 * key that the message brings along is ignored.
 * @param xml the document as it came
 * @param element of that document, the one that must be signed
 * @param certificates base64 of the DER; any may match, one that has ended too
 * @returns the assertion anew, parsed from the very bytes that were signed
 * @throws Refusal
 */
export function verifySignature(
  xml: string,
  element: XmlElement,
  certificates: readonly string[],
): XmlElement {
  const id = getAttribute(element, 'ID');
  const signature = getOwnSignature(element);
  requireKnownAlgorithms(signature);
  const hint = getShownCertificate(signature);
  if (id && !/['"]/.test(id)) {
    for (const certificate of sortByHint(certificates, hint)) {
      try {
        const { publicKey } = parseCertificate(certificate);
        const bytes = getSignedBytes(xml, signature, id, publicKey);
        const assertion = bytes === undefined ? undefined : parseXml(bytes);
        if (assertion && isNamed(assertion, 'assertion', 'Assertion')) return assertion;
      } catch {
        // Another certificate may be the one; what fails with all of them is refused below.
      }
    }
  }
  throw new Refusal('signature_invalid', {
    expected: certificates.map(findFingerprint).join(', '),
    received: findFingerprint(hint),
  });
}
