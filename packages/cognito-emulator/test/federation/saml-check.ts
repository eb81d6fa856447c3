import { checkResponse, type ExpectedResponse } from '../../src/federation/saml/check-response.ts';
import type { SamlError } from '../../src/federation/saml/saml-error.ts';
import { answerTo } from './answers.ts';
import {
  createSamlIdp,
  signXml,
  toAssertion,
  toField,
  toResponse,
  type Answer,
  type Signing,
} from './saml-idp.ts';

export const idp = createSamlIdp('https://idp-a.test/metadata');
export const otherIdp = createSamlIdp('https://idp-b.test/metadata');
/** In milliseconds. */
export const HOUR = 3_600_000;

/** What a pool expects that asked the provider just now. */
export const expected: ExpectedResponse = {
  entityId: idp.entityId,
  certificates: [idp.certificate],
  audience: 'urn:amazon:cognito:sp:us-east-1_TestPool1',
  recipient: 'http://localhost:9229/saml2/idpresponse',
  requestId: '_request-1',
  decryptionKey: undefined,
  now: Date.now(),
};

/** An honest answer, with whatever is to be wrong about it. */
export const answer = (wrong: Partial<Answer> = {}) => answerTo(expected, idp, wrong);
export const signed = (of: Answer, how?: Signing, key = idp.privateKey) =>
  signXml(toAssertion(of), key, how);
export const respond = (wrong: Partial<Answer> = {}, how?: Signing) => {
  const of = answer(wrong);
  return toResponse(of, signed(of, how));
};
export const check = (xml: string, more: Partial<ExpectedResponse> = {}) =>
  checkResponse(toField(xml), { ...expected, ...more });

/** The check that refuses it; fails the test when none does. */
export async function getStage(xml: string, more: Partial<ExpectedResponse> = {}): Promise<string> {
  const passed = await check(xml, more).catch((error: SamlError) => error);
  return 'stage' in passed ? passed.stage : `accepted ${passed.nameId}`;
}
