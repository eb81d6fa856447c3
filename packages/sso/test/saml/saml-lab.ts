import { randomUUID } from 'node:crypto';
import { VENDOR_NAMES } from '../../src/vendors.ts';
import { checkSamlAnswer, type SamlAnswer } from '../../src/saml/check-answer.ts';
import type { SamlConnection } from '../../src/saml/connection.ts';
import { createKeyPair } from '../../src/saml/create-key-pair.ts';
import {
  attribute,
  createSamlIdp,
  signXml,
  toAssertion,
  toField,
  toResponse,
  type Answer,
  type Signing,
} from '@gatehouse/testing/saml-idp';

/** In milliseconds. */
export const MINUTE = 60_000;

export const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
export const NOW = Date.now();
export const REQUEST_ID = '_request-1';

/** Identity providers of tenants A and B. */
export const [idpA, idpB] = await Promise.all([
  createSamlIdp('https://idp-a.test/metadata'),
  createSamlIdp('https://idp-b.test/metadata'),
]);

const ownKeys = await createKeyPair({ name: 'sp', from: NOW, until: NOW + MINUTE });
const base = 'https://app.test/sso/saml';

/** Connection of tenant A. */
export const connection: SamlConnection = {
  entityId: idpA.entityId,
  ssoUrl: 'https://idp-a.test/sso',
  certificates: [idpA.certificate],
  spEntityId: `${base}/connection-a`,
  acsUrl: `${base}/connection-a/acs`,
  spPrivateKey: ownKeys.privateKey,
  spCertificate: ownKeys.certificate,
  signRequests: true,
  requireEncryption: false,
  nameIdFormat: null,
  attributeNames: VENDOR_NAMES.okta.saml ?? { email: '', firstName: '', lastName: '', groups: '' },
};

export const ATTRIBUTES =
  attribute('email', 'Alice@A.test') +
  attribute('firstName', 'Alice') +
  attribute('lastName', 'Müller') +
  attribute('groups', 'staff', 'R &amp; D');

/** What an honest identity provider would answer, with whatever is to be wrong about it. */
export const answer = (wrong: Partial<Answer> = {}): Answer => ({
  audience: connection.spEntityId,
  recipient: connection.acsUrl,
  destination: connection.acsUrl,
  requestId: REQUEST_ID,
  assertedRequestId: REQUEST_ID,
  issuer: idpA.entityId,
  nameId: 'Alice.S-1',
  nameIdFormat: PERSISTENT,
  status: 'Success',
  authnInstant: NOW,
  notBefore: NOW - MINUTE,
  notOnOrAfter: NOW + 5 * MINUTE,
  confirmedUntil: NOW + 5 * MINUTE,
  issuedAt: NOW,
  assertionId: `_a${randomUUID()}`,
  attributes: ATTRIBUTES,
  context: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  otherConfirmations: '',
  ...wrong,
});

export const sign = (content: Answer, how?: Signing, key = idpA.privateKey) =>
  signXml(toAssertion(content), key, how);

/** A response that is honest and signed but for what is to be wrong about it. */
export function respond(wrong: Partial<Answer> = {}, how?: Signing): string {
  const content = answer(wrong);
  return toResponse(content, sign(content, how));
}

/** Checks a response at tenant A's consumer service. */
export const check = (
  xml: string,
  { answer: more = {}, ...other }: Partial<SamlConnection> & { answer?: Partial<SamlAnswer> } = {},
) =>
  checkSamlAnswer(
    { ...connection, ...other },
    { samlResponse: toField(xml), expectedRequestId: REQUEST_ID, now: NOW, ...more },
  );

/** Stage and code of the refusal, or who was accepted. */
export async function getVerdict(...what: Parameters<typeof check>): Promise<string> {
  const result = await check(...what);
  return result.outcome === 'accepted'
    ? `accepted ${result.assertion.subject}`
    : `${result.failure.stage} ${result.failure.code}`;
}
