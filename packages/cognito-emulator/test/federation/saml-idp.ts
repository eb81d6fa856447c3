import { constants, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { SignedXml, type SignatureAlgorithm } from 'xml-crypto';
import { selfSignedCertificate } from '../../src/crypto/self-signed.ts';
import { namespaces } from '../../src/federation/saml/xml.ts';

const DAY = 86_400_000;
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** What an answer says. Everything can be a lie. */
export interface Answer {
  readonly audience: string | undefined;
  readonly recipient: string;
  readonly destination: string;
  readonly requestId: string | undefined;
  readonly assertedRequestId: string | undefined;
  readonly issuer: string;
  readonly nameId: string;
  readonly status: string;
  readonly now: number;
  readonly notBefore: number | undefined;
  readonly notOnOrAfter: number | undefined;
  /** End of the confirmation, which has one of its own. */
  readonly confirmedUntil: number | undefined;
  readonly issuedAt: number;
  readonly assertionId: string;
  /** XML of what AttributeStatement holds. */
  readonly attributes: string;
}

export const attribute = (name: string, ...values: readonly string[]) =>
  `<saml:Attribute Name="${name}">${values
    .map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`)
    .join('')}</saml:Attribute>`;

const instant = (name: string, time: number | undefined) =>
  time === undefined ? '' : ` ${name}="${new Date(time).toISOString()}"`;
const optional = (name: string, value: string | undefined) =>
  value === undefined ? '' : ` ${name}="${value}"`;

/** An assertion as it is before it is signed. */
export function toAssertion(answer: Answer): string {
  const audience =
    answer.audience === undefined
      ? ''
      : `<saml:AudienceRestriction><saml:Audience>${answer.audience}</saml:Audience></saml:AudienceRestriction>`;
  return (
    `<saml:Assertion xmlns:saml="${namespaces.assertion}" ID="${answer.assertionId}" Version="2.0"` +
    `${instant('IssueInstant', answer.issuedAt)}><saml:Issuer>${answer.issuer}</saml:Issuer>` +
    '<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">' +
    `${answer.nameId}</saml:NameID>` +
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
    `<saml:SubjectConfirmationData Recipient="${answer.recipient}"` +
    `${instant('NotOnOrAfter', answer.confirmedUntil)}` +
    `${optional('InResponseTo', answer.assertedRequestId)}/>` +
    '</saml:SubjectConfirmation></saml:Subject>' +
    `<saml:Conditions${instant('NotBefore', answer.notBefore)}` +
    `${instant('NotOnOrAfter', answer.notOnOrAfter)}>${audience}</saml:Conditions>` +
    `<saml:AuthnStatement${instant('AuthnInstant', answer.now)} SessionIndex="_session-1"/>` +
    `<saml:AttributeStatement>${answer.attributes}</saml:AttributeStatement></saml:Assertion>`
  );
}

/** The response around an assertion, signed or not. */
export function toResponse(answer: Answer, content: string): string {
  return (
    `<samlp:Response xmlns:samlp="${namespaces.protocol}" ID="_r${randomUUID()}" Version="2.0"` +
    `${instant('IssueInstant', answer.issuedAt)} Destination="${answer.destination}"` +
    `${optional('InResponseTo', answer.requestId)}>` +
    `<saml:Issuer xmlns:saml="${namespaces.assertion}">${answer.issuer}</saml:Issuer>` +
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

/** An identity provider of one's own, with whatever key and certificate it is to have. */
export function createSamlIdp(entityId: string, validDays: readonly [number, number] = [-1, 365]) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Date.now();
  const [from, until] = validDays.map((days) => now + days * DAY) as [number, number];
  const certificate = selfSignedCertificate('idp', privateKey, { from, until });

  /** Metadata with these certificates, or with its own. */
  const toMetadata = ({ certificates = [certificate], address = `${entityId}/sso` } = {}) =>
    `<EntityDescriptor xmlns="${namespaces.metadata}" entityID="${entityId}">` +
    `<IDPSSODescriptor protocolSupportEnumeration="${namespaces.protocol}">` +
    certificates
      .map(
        (one) =>
          `<KeyDescriptor use="signing"><KeyInfo xmlns="${namespaces.signature}"><X509Data>` +
          `<X509Certificate>${one}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
      )
      .join('') +
    ['SingleLogoutService', 'SingleSignOnService']
      .map(
        (service) =>
          `<${service} Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"` +
          ` Location="${service === 'SingleLogoutService' ? `${entityId}/slo` : address}"/>`,
      )
      .join('') +
    '</IDPSSODescriptor></EntityDescriptor>';

  return { entityId, privateKey, certificate, toMetadata };
}

/** A test's identity provider. */
export type SamlIdp = ReturnType<typeof createSamlIdp>;

/** A field for a form of the HTTP-POST binding. */
export const toField = (xml: string) => Buffer.from(xml).toString('base64');
