import { constants, createPrivateKey, randomUUID, sign, type KeyObject } from 'node:crypto';
import { SignedXml, type SignatureAlgorithm } from 'xml-crypto';
// Not as a package: its own tests depend on this one, and packages must form no circle.
import { createKeyPair } from '../../sso/src/saml/create-key-pair.ts';

const NAMESPACES = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
};

const DAY = 86_400_000;
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** What an answer says. Everything can be a lie. */
export interface Answer {
  readonly audience: string | undefined;
  readonly recipient: string | undefined;
  readonly destination: string | undefined;
  /** On the response, which no one signs. */
  readonly requestId: string | undefined;
  readonly assertedRequestId: string | undefined;
  readonly issuer: string;
  readonly nameId: string;
  readonly nameIdFormat: string | undefined;
  readonly status: string;
  readonly authnInstant: number | undefined;
  readonly notBefore: number | undefined;
  readonly notOnOrAfter: number | undefined;
  /** End of the confirmation, which has one of its own. */
  readonly confirmedUntil: number | undefined;
  readonly issuedAt: number;
  readonly assertionId: string;
  /** XML of what AttributeStatement holds. */
  readonly attributes: string;
  /** How the person signed in. */
  readonly context: string;
  /** XML of confirmations before the honest one. */
  readonly otherConfirmations: string;
}

export const attribute = (name: string, ...values: readonly string[]) =>
  `<saml:Attribute Name="${name}">${values
    .map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`)
    .join('')}</saml:Attribute>`;

const instant = (name: string, time: number | undefined) =>
  time === undefined ? '' : ` ${name}="${new Date(time).toISOString()}"`;
const optional = (name: string, value: string | undefined) =>
  value === undefined ? '' : ` ${name}="${value}"`;

/** A bearer's confirmation. */
export const toConfirmation = (
  recipient: string | undefined,
  requestId: string | undefined,
  until: number | undefined,
) =>
  '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
  `<saml:SubjectConfirmationData${optional('Recipient', recipient)}` +
  `${instant('NotOnOrAfter', until)}${optional('InResponseTo', requestId)}/>` +
  '</saml:SubjectConfirmation>';

/** An assertion as it is before it is signed. */
export function toAssertion(answer: Answer): string {
  const audience =
    answer.audience === undefined
      ? ''
      : `<saml:AudienceRestriction><saml:Audience>${answer.audience}</saml:Audience></saml:AudienceRestriction>`;
  return (
    `<saml:Assertion xmlns:saml="${NAMESPACES.assertion}" ID="${answer.assertionId}" Version="2.0"` +
    `${instant('IssueInstant', answer.issuedAt)}><saml:Issuer>${answer.issuer}</saml:Issuer>` +
    `<saml:Subject><saml:NameID${optional('Format', answer.nameIdFormat)}>` +
    `${answer.nameId}</saml:NameID>${answer.otherConfirmations}` +
    toConfirmation(answer.recipient, answer.assertedRequestId, answer.confirmedUntil) +
    '</saml:Subject>' +
    `<saml:Conditions${instant('NotBefore', answer.notBefore)}` +
    `${instant('NotOnOrAfter', answer.notOnOrAfter)}>${audience}</saml:Conditions>` +
    `<saml:AuthnStatement${instant('AuthnInstant', answer.authnInstant)} SessionIndex="_session-1">` +
    `<saml:AuthnContext><saml:AuthnContextClassRef>${answer.context}</saml:AuthnContextClassRef>` +
    '</saml:AuthnContext></saml:AuthnStatement>' +
    `<saml:AttributeStatement>${answer.attributes}</saml:AttributeStatement></saml:Assertion>`
  );
}

/** The response around an assertion, signed or not. */
export function toResponse(answer: Answer, content: string): string {
  return (
    `<samlp:Response xmlns:samlp="${NAMESPACES.protocol}" ID="_r${randomUUID()}" Version="2.0"` +
    `${instant('IssueInstant', answer.issuedAt)}${optional('Destination', answer.destination)}` +
    `${optional('InResponseTo', answer.requestId)}>` +
    `<saml:Issuer xmlns:saml="${NAMESPACES.assertion}">${answer.issuer}</saml:Issuer>` +
    '<samlp:Status><samlp:StatusCode' +
    ` Value="urn:oasis:names:tc:SAML:2.0:status:${answer.status}"/></samlp:Status>` +
    `${content}</samlp:Response>`
  );
}

/** How something is signed. */
export interface Signing {
  readonly algorithm?: string;
  readonly digest?: string;
  readonly transforms?: readonly string[];
  /** XPath of what is signed; the root of the text unless told. */
  readonly target?: string;
}

/** Schemes that xml-crypto cannot sign with by itself: elliptic curves, PSS, RSA with SHA-384. */
function signerFor(algorithm: string, key: KeyObject): new () => SignatureAlgorithm {
  const hash = /sha\d+/.exec(algorithm)?.[0] ?? 'sha256';
  const pss = {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
  return class implements SignatureAlgorithm {
    getAlgorithmName = () => algorithm;
    getSignature = (bytes: unknown) =>
      sign(hash, Buffer.from(String(bytes)), {
        key,
        dsaEncoding: 'ieee-p1363',
        ...(algorithm.endsWith('MGF1') ? pss : {}),
      }).toString('base64');
    verifySignature = () => false;
  };
}

/** Signs an element of a document, with the signature after the first child, where SAML has it. */
export function signXml(xml: string, key: KeyObject, how: Signing = {}): string {
  const target = how.target ?? '/*';
  const signed = new SignedXml({
    privateKey: key.export({ format: 'pem', type: 'pkcs8' }),
    signatureAlgorithm: how.algorithm ?? RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  const { algorithm } = how;
  if (algorithm && !signed.SignatureAlgorithms[algorithm]) {
    signed.SignatureAlgorithms[algorithm] = signerFor(algorithm, key);
  }
  signed.addReference({
    xpath: target,
    digestAlgorithm: how.digest ?? SHA256,
    transforms: [...(how.transforms ?? [ENVELOPED, EXCLUSIVE])],
  });
  const location = { reference: `${target}/*[1]`, action: 'after' as const };
  signed.computeSignature(xml, { location, prefix: 'ds' });
  return signed.getSignedXml();
}

/** An identity provider of one's own, with a certificate of these days from now. */
export async function createSamlIdp(
  entityId: string,
  [from, until]: readonly [number, number] = [-1, 365],
) {
  const now = Date.now();
  const validity = { from: now + from * DAY, until: now + until * DAY };
  const { privateKey, certificate } = await createKeyPair({ name: 'idp', ...validity });
  return { entityId, privateKey: createPrivateKey(privateKey), certificate };
}

/** A field for a form of the HTTP-POST binding. */
export const toField = (xml: string) => Buffer.from(xml).toString('base64');
