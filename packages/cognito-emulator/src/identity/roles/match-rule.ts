import type { MappingRule } from '@aws-sdk/client-cognito-identity';
import type { Claims } from '../../crypto/jwt.ts';

/** A claim as texts: a list has several, an object or an absent claim none. */
function textsFrom(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.flatMap((item) => textsFrom(item));
  return ['string', 'number', 'boolean'].includes(typeof claim) ? [String(claim)] : [];
}

const tests: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  Equals: (text, value) => text === value,
  StartsWith: (text, value) => text.startsWith(value),
  // A substring: `acme` is in `not-acme` as well.
  Contains: (text, value) => text.includes(value),
};

/**
 * Whether a rule applies to a token. No type of match applies to a claim that is not there.
 * Source: the guide's page on role-based access control.
 */
export function matchesRule({ Claim, MatchType, Value }: MappingRule, claims: Claims): boolean {
  const name = Claim ?? '';
  const texts = Object.hasOwn(claims, name) ? textsFrom(claims[name]) : [];
  if (texts.length === 0) return false;
  if (MatchType === 'NotEqual') return texts.every((text) => text !== Value);
  const test = tests[MatchType ?? ''];
  return test !== undefined && texts.some((text) => test(text, Value ?? ''));
}
