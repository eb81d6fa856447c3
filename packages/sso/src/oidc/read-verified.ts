import type { Assertion } from '../answer.ts';
import type { CheckList } from '../check-list.ts';
import { readName } from '../read-name.ts';
import { requireEmail } from '../require-email.ts';
import { requireFreshAuthentication } from '../skew.ts';
import { readAuthTime } from './check-claims.ts';
import type { OidcConnection } from './connection.ts';
import { readEmailVerified, readGroups, readMfa, readValues } from './read-claims.ts';
import { requireHostedDomain } from './require-hosted-domain.ts';
import type { VerifiedToken } from './verify-token.ts';

/**
 * Reads a person out of a verified token and what userInfo adds.
 * @returns undefined when there is something that cannot be read; the checks say what
 */
export function readVerified(
  checks: CheckList,
  connection: OidcConnection,
  token: VerifiedToken & { readonly userInfo: Record<string, unknown> },
  authenticatedSince: number | null,
): Assertion | undefined {
  // What is signed wins over what is not.
  const claims = { ...token.userInfo, ...token.claims };
  const names = connection.attributeNames;
  const email = checks.run('email', () =>
    requireEmail(readValues(claims, names.email), names.email),
  );
  checks.run('hosted_domain', () => requireHostedDomain(token.claims, connection));
  const authnInstant = checks.run('authentication', () => {
    const instant = readAuthTime(token.claims);
    requireFreshAuthentication(instant, authenticatedSince);
    return instant;
  });
  if (email === undefined || authnInstant === undefined) return undefined;
  const readFirst = (name: string | null) =>
    readName(name === null ? '' : readValues(claims, name)[0]);
  return {
    subject: token.subject,
    subjectFormat: null,
    email,
    emailVerified: readEmailVerified(claims),
    names: { first: readFirst(names.firstName), last: readFirst(names.lastName) },
    groups: readGroups(claims, names.groups),
    authnInstant,
    mfa: readMfa(token.claims),
    assertionId: token.id,
    expiresAt: token.expiresAt,
    inResponseTo: null,
  };
}
