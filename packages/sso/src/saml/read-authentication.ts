import type { SamlAttributes } from './checks/require-attributes.ts';
import type { XmlElement } from './dom.ts';
import { getInstant } from './instant.ts';
import { getChildren, getDescendants, getUri } from './xml.ts';

const METHODS = 'http://schemas.microsoft.com/claims/authnmethodsreferences';
const SEVERAL_FACTORS = [
  'http://schemas.microsoft.com/claims/multipleauthn',
  'https://refeds.org/profile/mfa',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorUnregistered',
];

/** How and when the person signed in at the identity provider. */
export interface SamlAuthentication {
  /** Milliseconds; null where nothing is said. */
  readonly instant: number | null;
  readonly mfa: boolean;
}

/** Reads the statement of a verified assertion. @throws Refusal when its time is none */
export function readAuthentication(
  assertion: XmlElement,
  attributes: SamlAttributes,
): SamlAuthentication {
  const [statement] = getChildren(assertion, 'assertion', 'AuthnStatement');
  const contexts = statement ? getDescendants(statement, 'AuthnContextClassRef').map(getUri) : [];
  const methods = [...contexts, ...(attributes.get(METHODS) ?? [])];
  return {
    instant: (statement && getInstant(statement, 'AuthnInstant')) ?? null,
    mfa: methods.some((method) => SEVERAL_FACTORS.includes(method)),
  };
}
