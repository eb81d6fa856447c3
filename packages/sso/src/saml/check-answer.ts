import type { AnswerResult, Assertion } from '../answer.ts';
import { toAssertionId } from '../assertion-id.ts';
import { CheckList } from '../check-list.ts';
import { readName } from '../read-name.ts';
import { Refusal } from '../refusal.ts';
import { requireEmail } from '../require-email.ts';
import { requireFreshAuthentication } from '../skew.ts';
import { requireAttributes } from './checks/require-attributes.ts';
import { requireAudience } from './checks/require-audience.ts';
import { requireConfirmation } from './checks/require-confirmation.ts';
import { requireDestination } from './checks/require-destination.ts';
import { requireIssuer } from './checks/require-issuer.ts';
import { requireNameId, type NameId } from './checks/require-name-id.ts';
import { requireSuccess } from './checks/require-success.ts';
import { requireTime } from './checks/require-time.ts';
import type { SamlConnection } from './connection.ts';
import { decodeMessage } from './decode-message.ts';
import type { XmlElement } from './dom.ts';
import { findUnverifiedAssertion } from './find-assertion.ts';
import { parseXml } from './parse-xml.ts';
import { readAuthentication } from './read-authentication.ts';
import { readGroups } from './read-groups.ts';
import { verifySignature } from './verify-signature.ts';
import { getAttribute, isNamed } from './xml.ts';

/** What was posted to the assertion consumer service, and what it is measured against. */
export interface SamlAnswer {
  /** The form field SAMLResponse. */
  readonly samlResponse: string;
  /**
   * Id of the request that must be answered. Null for an answer that nobody asked for: it passes the
   * same checks, and proves no more than which connection was meant.
   */
  readonly expectedRequestId: string | null;
  /** When a fresh sign-in was asked for, in milliseconds; null or absent when any will do. */
  readonly authenticatedSince?: number | null;
  /** Milliseconds. */
  readonly now: number;
}

const EMAIL_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

function parseResponse(samlResponse: string): { xml: string; response: XmlElement } {
  const xml = decodeMessage(samlResponse);
  const response = parseXml(xml);
  if (!isNamed(response, 'protocol', 'Response') || getAttribute(response, 'Version') !== '2.0') {
    throw new Refusal('message_not_a_response');
  }
  return { xml, response };
}

function readEmail(
  values: readonly string[] | undefined,
  nameId: NameId | undefined,
  name: string,
): string {
  const isNamedByEmail = values === undefined && nameId?.format === EMAIL_FORMAT;
  return requireEmail(isNamedByEmail ? [nameId.value] : (values ?? []), name);
}

/** Checks and reads the signed assertion; all of it, so that whoever sets up sees every mistake. */
function readVerified(
  checks: CheckList,
  connection: SamlConnection,
  answer: SamlAnswer,
  assertion: XmlElement,
): Assertion | undefined {
  const { acsUrl, attributeNames: names } = connection;
  const { expectedRequestId: requestId, authenticatedSince = null, now } = answer;
  checks.run('issuer', () => requireIssuer(assertion, connection.entityId));
  checks.run('audience', () => requireAudience(assertion, connection.spEntityId));
  const expiresAt = checks.run('time', () => requireTime(assertion, now));
  checks.run('confirmation', () => requireConfirmation(assertion, { acsUrl, requestId, now }));
  const nameId = checks.run('subject', () => requireNameId(assertion));
  const attributes = checks.run('attributes', () =>
    requireAttributes(assertion, Object.values(names)),
  );
  if (!attributes) return undefined;
  const email = checks.run('email', () =>
    readEmail(attributes.get(names.email), nameId, names.email),
  );
  const authentication = checks.run('authentication', () => {
    const read = readAuthentication(assertion, attributes);
    requireFreshAuthentication(read.instant, authenticatedSince);
    return read;
  });
  if (expiresAt === undefined || !nameId || email === undefined || !authentication) {
    return undefined;
  }
  const readFirst = (name: string | null) =>
    readName(name === null ? '' : attributes.get(name)?.[0]);
  return {
    subject: nameId.value,
    subjectFormat: nameId.format,
    email,
    emailVerified: null,
    names: { first: readFirst(names.firstName), last: readFirst(names.lastName) },
    groups: readGroups(attributes, names.groups),
    authnInstant: authentication.instant,
    mfa: authentication.mfa,
    assertionId: toAssertionId(getAttribute(assertion, 'ID') ?? ''),
    expiresAt,
    inResponseTo: requestId,
  };
}

/**
 * Checks an answer of an identity provider. Accepted is only what the assertion's own signature
 * covers; that it is used once is for the caller to see to, by `assertionId` and the attempt.
 */
export async function checkSamlAnswer(
  connection: SamlConnection,
  answer: SamlAnswer,
): Promise<AnswerResult> {
  const checks = new CheckList();
  try {
    const { xml, response } = checks.require('message', () => parseResponse(answer.samlResponse));
    checks.require('status', () => requireSuccess(response));
    checks.run('destination', () => requireDestination(response, connection.acsUrl));
    const assertion = await checks.requireAsync('signature', async () => {
      const found = await findUnverifiedAssertion(xml, response, connection);
      return verifySignature(found.xml, found.element, connection.certificates);
    });
    return checks.toResult(readVerified(checks, connection, answer, assertion));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return checks.toResult(undefined);
  }
}
