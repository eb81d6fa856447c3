import { randomUUID } from 'node:crypto';
import type { SignIn } from '../idp/sessions.ts';
import { getName, type Person } from '../people/person.ts';
import type { Asked } from './asked.ts';
import { getNameId } from './name-id.ts';
import { ASSERTION, escapeXml } from './xml.ts';

const SECOND = 1000;
/** Clocks differ. */
const SKEW_SECONDS = 60;
const LIFETIME_SECONDS = 300;
const SESSION_SECONDS = 8 * 3600;

const toInstant = (milliseconds: number) => new Date(milliseconds).toISOString();

const attribute = (name: string, values: readonly string[]) =>
  `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">` +
  values.map((value) => `<saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue>`).join('') +
  '</saml:Attribute>';

/** Without groups the attribute is empty, not missing: a group that is taken away is seen to be gone. */
const toAttributes = (person: Person) =>
  attribute('email', [person.email]) +
  attribute('firstName', [person.givenName]) +
  attribute('lastName', [person.familyName]) +
  attribute('name', [getName(person)]) +
  attribute('groups', person.groups);

const toContext = ({ secondFactor }: SignIn) =>
  secondFactor
    ? 'https://refeds.org/profile/mfa'
    : 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';

/** An assertion about whoever signed in, not signed yet (SAML 2.0 core, 2.3.3). */
export function toAssertion(
  issuer: string,
  { requestId, entityId, acsUrl, nameIdFormat }: Asked,
  { person, signIn }: { readonly person: Person; readonly signIn: SignIn },
): string {
  const now = Date.now();
  const until = toInstant(now + LIFETIME_SECONDS * SECOND);
  const nameId = getNameId(person, nameIdFormat);
  const inResponseTo = requestId ? ` InResponseTo="${escapeXml(requestId)}"` : '';
  return (
    `<saml:Assertion xmlns:saml="${ASSERTION}" ID="_${randomUUID()}" Version="2.0"` +
    ` IssueInstant="${toInstant(now)}"><saml:Issuer>${escapeXml(issuer)}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="${nameId.format}">${escapeXml(nameId.value)}</saml:NameID>` +
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
    `<saml:SubjectConfirmationData Recipient="${escapeXml(acsUrl)}" NotOnOrAfter="${until}"` +
    `${inResponseTo}/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${toInstant(now - SKEW_SECONDS * SECOND)}" NotOnOrAfter="${until}">` +
    `<saml:AudienceRestriction><saml:Audience>${escapeXml(entityId)}</saml:Audience>` +
    '</saml:AudienceRestriction></saml:Conditions>' +
    `<saml:AuthnStatement AuthnInstant="${toInstant(signIn.at * SECOND)}"` +
    ` SessionIndex="_${randomUUID()}"` +
    ` SessionNotOnOrAfter="${toInstant(now + SESSION_SECONDS * SECOND)}">` +
    `<saml:AuthnContext><saml:AuthnContextClassRef>${toContext(signIn)}` +
    '</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>' +
    `<saml:AttributeStatement>${toAttributes(person)}</saml:AttributeStatement></saml:Assertion>`
  );
}
