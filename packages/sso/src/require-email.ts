import { normalizeEmail } from '@gatehouse/domain/email';
import { Refusal } from './refusal.ts';

/**
 * The person's address among the values that an identity provider sent for it.
 * @param name what the identity provider should call it, for whoever reads the refusal
 * @throws Refusal when there is none, several, or no plain address
 */
export function requireEmail(values: readonly string[], name: string): string {
  const [value, second] = values;
  if (value === undefined) throw new Refusal('email_missing', { expected: name });
  if (second !== undefined) throw new Refusal('email_several', { expected: name });
  const email = normalizeEmail(value);
  if (email === null) throw new Refusal('email_invalid', { expected: name });
  return email;
}
