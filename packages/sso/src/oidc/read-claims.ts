import type { AssertedGroups } from '../answer.ts';
import { toGroups } from '../to-groups.ts';

/** Claims of an ID token, with those of userInfo where it has none. */
export type Claims = Readonly<Record<string, unknown>>;

/** Texts of a claim that has one or a list of them; undefined for anything else. */
function readTexts(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

/** The values of a claim; none where it is missing or no text. */
export const readValues = (claims: Claims, name: string) => readTexts(claims[name]) ?? [];

/** Entra ID names the groups elsewhere when there are more than 200. Source: Entra ID, group claims. */
function isOverage({ _claim_names: names, hasgroups }: Claims, name: string): boolean {
  const isElsewhere = typeof names === 'object' && names !== null && Object.hasOwn(names, name);
  return isElsewhere || hasgroups === true || hasgroups === 'true';
}

/** Groups of the person, as far as the identity provider tells them. */
export function readGroups(claims: Claims, name: string | null): AssertedGroups {
  if (isOverage(claims, name ?? 'groups')) return { known: false, reason: 'overage' };
  const values = name === null ? undefined : readTexts(claims[name]);
  return values ? toGroups(values) : { known: false, reason: 'missing' };
}

/** Kinds of factors behind the methods of RFC 8176: what one knows, has, or is. */
const FACTORS = new Map([
  ...['pwd', 'pin', 'kba'].map((method) => [method, 'knows'] as const),
  ...['otp', 'hwk', 'swk', 'sc', 'sms', 'tel'].map((method) => [method, 'has'] as const),
  ...['fpt', 'face', 'iris', 'retina', 'vbm'].map((method) => [method, 'is'] as const),
]);

/** Whether the identity provider says that there were two factors: so, or by naming two kinds. */
export function readMfa({ amr }: Claims): boolean {
  const methods = readTexts(amr) ?? [];
  const kinds = new Set(methods.map((method) => FACTORS.get(method)).filter(Boolean));
  return methods.includes('mfa') || kinds.size > 1;
}

/** What is said about the address being the person's; null where nothing is. */
export function readEmailVerified({ email_verified: verified }: Claims): boolean | null {
  if (verified === undefined) return null;
  return verified === true || verified === 'true';
}
