import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../wire/errors.ts';
import type { Attributes, PoolRecord } from './records.ts';

const text = (Name: string, min = '0', max = '2048'): SchemaAttributeType => ({
  Name,
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  StringAttributeConstraints: { MinLength: min, MaxLength: max },
});
const flag = (Name: string): SchemaAttributeType => ({
  Name,
  AttributeDataType: 'Boolean',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
});

/** The attributes that every pool has, with AWS's constraints, in DescribeUserPool's order. */
export const standardAttributes: readonly SchemaAttributeType[] = [
  { ...text('sub', '1'), Mutable: false, Required: true },
  text('name'),
  text('given_name'),
  text('family_name'),
  text('middle_name'),
  text('nickname'),
  text('preferred_username'),
  text('profile'),
  text('picture'),
  text('website'),
  text('email'),
  flag('email_verified'),
  text('gender'),
  text('birthdate', '10', '10'),
  text('zoneinfo'),
  text('locale'),
  text('phone_number'),
  flag('phone_number_verified'),
  text('address'),
  {
    Name: 'updated_at',
    AttributeDataType: 'Number',
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    NumberAttributeConstraints: { MinValue: '0' },
  },
  { ...text('identities'), StringAttributeConstraints: {} },
];

const EMAIL = /^[^\s@,;<>()[\]"\\]+@[^\s@,;<>()[\]"\\]+\.[^\s@.,;<>()[\]"\\]{2,}$/u;
const PHONE = /^\+[1-9]\d{5,14}$/;

/** True and false in any case, as AWS takes them (and Excel writes them). */
const isBoolean = (value: string) => /^(true|false)$/i.test(value);

export const isEmail = (value: string) => value.length <= 2048 && EMAIL.test(value);
/** Whether the text has the form +, country code, number. */
export const isPhone = (value: string) => PHONE.test(value);

const broken = (name: string, why: string) =>
  invalidParameter(`Attributes did not conform to the schema: ${name}: ${why}`);

function requireValue(attribute: SchemaAttributeType, name: string, value: string): void {
  if (name === 'email' && value !== '' && !isEmail(value)) {
    throw invalidParameter('Invalid email address format.');
  }
  if (name === 'phone_number' && value !== '' && !isPhone(value)) {
    throw invalidParameter('Invalid phone number format.');
  }
  const { AttributeDataType: type, StringAttributeConstraints: lengths } = attribute;
  if (type === 'String' && lengths) {
    if (lengths.MaxLength !== undefined && value.length > Number(lengths.MaxLength)) {
      throw broken(name, `String must be no longer than ${lengths.MaxLength} characters`);
    }
    if (lengths.MinLength !== undefined && value.length < Number(lengths.MinLength)) {
      throw broken(name, `String must be at least ${lengths.MinLength} characters long`);
    }
  }
  if (type === 'Boolean' && !isBoolean(value)) throw broken(name, 'Value must be true or false');
  if (type === 'DateTime' && Number.isNaN(Date.parse(value)) && !/^\d+$/.test(value)) {
    throw broken(name, 'Value must be a date');
  }
  if (type === 'Number') {
    const bounds = attribute.NumberAttributeConstraints;
    if (!/^-?\d+(\.\d+)?$/.test(value)) throw broken(name, 'Value must be a number');
    if (bounds?.MinValue !== undefined && Number(value) < Number(bounds.MinValue)) {
      throw broken(name, `Number must be at least ${bounds.MinValue}`);
    }
    if (bounds?.MaxValue !== undefined && Number(value) > Number(bounds.MaxValue)) {
      throw broken(name, `Number must be no more than ${bounds.MaxValue}`);
    }
  }
}

/** Finds an attribute of the pool's schema by the name users write, `email` or `custom:x`. */
export function schemaAttribute(pool: PoolRecord, name: string): SchemaAttributeType | undefined {
  return pool.schema.find((attribute) => attribute.Name === name);
}

/** How AWS words a refusal of unknown attributes, by kind of operation. */
const unknownWordings = {
  create: ['Attributes did not conform to the schema: ', ''],
  update: ['', 'user.'],
  remove: ['Invalid user attributes: ', 'user.'],
} as const;

/**
 * Refuses names that the schema does not have, all of them at once, each with a line feed behind it.
 * @throws CognitoError InvalidParameterException
 */
export function requireKnownAttributes(
  pool: PoolRecord,
  names: readonly string[],
  wording: keyof typeof unknownWordings,
): void {
  const unknown = names.filter((name) => !schemaAttribute(pool, name));
  if (unknown.length === 0) return;
  const [intro, prefix] = unknownWordings[wording];
  const lines = unknown.map(
    (name) => `${prefix}${name}: Attribute does not exist in the schema.\n`,
  );
  throw invalidParameter(`${intro}${lines.join('')}`);
}

/**
 * Checks attributes against the pool's schema.
 * @returns the attributes as a record; a missing value counts as empty, booleans are in lower case
 * @throws CognitoError InvalidParameterException
 */
export function checkAttributes(
  pool: PoolRecord,
  given: Attributes,
  wording: 'create' | 'update',
): Record<string, string> {
  requireKnownAttributes(
    pool,
    given.map(({ Name = '' }) => Name),
    wording,
  );
  const result: Record<string, string> = {};
  for (const { Name: name = '', Value: value = '' } of given) {
    const attribute = schemaAttribute(pool, name);
    if (!attribute) continue;
    requireValue(attribute, name, value);
    result[name] = attribute.AttributeDataType === 'Boolean' ? value.toLowerCase() : value;
  }
  return result;
}

/** Refuses a set of attributes that lacks one the schema requires. */
export function requireAttributes(pool: PoolRecord, have: Readonly<Record<string, string>>): void {
  const missing = missingAttributes(pool, have);
  if (missing.length > 0) {
    throw invalidParameter(
      `Attributes did not conform to the schema: ${missing.map((name) => `${name}: The attribute is required`).join('\n')}\n`,
    );
  }
}

/** Required attributes of the schema that are missing or empty, without `sub`. */
export function missingAttributes(
  pool: PoolRecord,
  have: Readonly<Record<string, string>>,
): string[] {
  return pool.schema
    .filter(({ Required, Name }) => Required && Name !== 'sub')
    .map(({ Name = '' }) => Name)
    .filter((name) => !have[name]);
}
