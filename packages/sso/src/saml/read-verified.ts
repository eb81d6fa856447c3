import type { Assertion } from '../answer.ts';
import { toAssertionId } from '../assertion-id.ts';
import type { CheckList } from '../check-list.ts';
import { readName } from '../read-name.ts';
import { requireEmail } from '../require-email.ts';
import { requireFreshAuthentication } from '../skew.ts';
import { requireAttributes } from './checks/require-attributes.ts';
import { requireAudience } from './checks/require-audience.ts';
import { requireConfirmation } from './checks/require-confirmation.ts';
import { requireIssuer } from './checks/require-issuer.ts';
import { requireNameId, type NameId } from './checks/require-name-id.ts';
import { requireTime } from './checks/require-time.ts';
import type { SamlConnection } from './connection.ts';
import type { XmlElement } from './dom.ts';
import { readAuthentication } from './read-authentication.ts';
import { readGroups } from './read-groups.ts';
import { getAttribute } from './xml.ts';

/** What an assertion is measured against, beside its connection. */
export interface ExpectedAnswer {
  /**
   * Id of the request that must be answered. Null for an answer that no one asked for: it passes the
   * same checks, and proves no more than which connection was meant.
   */
  readonly expectedRequestId: string | null;
  /** When a fresh sign-in was asked for, in milliseconds; null or absent when any will do. */
  readonly authenticatedSince?: number | null;
  /** Milliseconds. */
  readonly now: number;
}

const EMAIL_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

function readEmail(
  values: readonly string[] | undefined,
  nameId: NameId | undefined,
  name: string,
): string {
  const isNamedByEmail = values === undefined && nameId?.format === EMAIL_FORMAT;
  return requireEmail(isNamedByEmail ? [nameId.value] : (values ?? []), name);
}

/**
 * Checks and reads the signed assertion; all of it, so that whoever sets up sees every mistake.
 * @returns undefined when there is something that cannot be read; the checks say what
 */
export function readVerified(
  checks: CheckList,
  connection: SamlConnection,
  expected: ExpectedAnswer,
  assertion: XmlElement,
): Assertion | undefined {
  const { acsUrl, attributeNames: names } = connection;
  const { expectedRequestId: requestId, authenticatedSince = null, now } = expected;
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
