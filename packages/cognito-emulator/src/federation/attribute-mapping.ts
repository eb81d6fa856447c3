import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { ClientRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { checkAttributes, missingAttributes, schemaAttribute } from '../model/schema.ts';
import { invalidParameter, notAuthorized } from '../wire/errors.ts';
import type { FederatedAssertion } from './assertion.ts';

/** Longest value of an attribute. Source: the guide's page on attribute mapping. */
const LONGEST = 2048;

const contacts = ['email', 'phone_number'] as const;
const verifications = new Set(['email_verified', 'phone_number_verified']);

const encode = (value: string) => new URLSearchParams([['', value]]).toString().slice(1);

/** One text of a claim: several values become `[a, b]`, each form-encoded. */
function toText(values: readonly string[]): string {
  const [first = ''] = values;
  return values.length > 1 ? `[${values.map(encode).join(', ')}]` : first;
}

/** What the provider's mapping makes of an assertion, without `username`, which is the subject. */
export function mapClaims(
  provider: IdentityProviderType,
  attributes: FederatedAssertion['attributes'],
): Record<string, string> {
  const mapped: Record<string, string> = {};
  for (const [name, claim] of Object.entries(provider.AttributeMapping ?? {})) {
    const values = Object.hasOwn(attributes, claim) ? (attributes[claim] ?? []) : [];
    const value = toText(values);
    if (name !== 'username' && value !== '') mapped[name] = value;
  }
  return mapped;
}

function requireWritable(client: ClientRecord, names: readonly string[]): void {
  const writable = client.settings.WriteAttributes;
  for (const name of names) {
    if (writable?.length && !writable.includes(name) && !verifications.has(name)) {
      throw notAuthorized('A client attempted to write unauthorized attribute');
    }
  }
}

/**
 * An address from outside is unverified unless the provider vouches for it. One that it no longer
 * sends stays as it is.
 */
function withVerification(
  mapped: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const result = { ...mapped };
  for (const contact of contacts) {
    const flag = `${contact}_verified`;
    if (mapped[contact] !== undefined && mapped[flag] === undefined) result[flag] = 'false';
    const known = mapped[contact] ?? before[contact];
    if (mapped[flag] !== undefined && known === undefined) delete result[flag];
  }
  return result;
}

/**
 * The attributes of a profile after a sign-in: what is mapped is written at every one, even when it
 * is equal. Source: the guide's page on attribute mapping.
 * @param user undefined at the first sign-in, when immutable attributes may still be set
 * @throws CognitoError for values that pool or client do not take, and required ones that are missing
 */
export function mappedAttributes(
  pool: PoolRecord,
  client: ClientRecord,
  mapped: Readonly<Record<string, string>>,
  user: UserRecord | undefined,
): Record<string, string> {
  const before = user?.attributes ?? {};
  requireWritable(client, Object.keys(mapped));
  for (const [name, value] of Object.entries(mapped)) {
    if (value.length > LONGEST) {
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: String must be no longer than ${LONGEST} characters\n`,
      );
    }
    if (user && schemaAttribute(pool, name)?.Mutable === false) {
      throw invalidParameter(`user.${name}: Attribute cannot be updated.\n`);
    }
  }
  const changes = Object.entries(withVerification(mapped, before));
  const given = changes.map(([Name, Value]) => ({ Name, Value }));
  const attributes = { ...before, ...checkAttributes(pool, given, 'update') };
  const missing = missingAttributes(pool, attributes);
  if (missing.length > 0) throw invalidParameter(`attributes required: [${missing.join(', ')}]`);
  return attributes;
}
