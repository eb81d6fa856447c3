import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../wire/errors.ts';
import { standardAttributes } from './schema.ts';

const standardNames = new Set(standardAttributes.map(({ Name }) => Name));

const MAX_ATTRIBUTE_LENGTH = 2048;
const LENGTH = /^\d+$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

const defined = (values: readonly (string | undefined)[]) =>
  values.filter((value) => value !== undefined);

/** Refuses lengths that are no numbers, too large, or contradict each other. */
function requireLengths(name: string, attribute: SchemaAttributeType): void {
  const { MinLength, MaxLength } = attribute.StringAttributeConstraints ?? {};
  const given = defined([MinLength, MaxLength]);
  if (given.some((value) => !LENGTH.test(value))) {
    throw invalidParameter(`Invalid StringAttributeConstraints for schema attribute ${name}`);
  }
  if (given.some((value) => Number(value) > MAX_ATTRIBUTE_LENGTH)) {
    throw invalidParameter(
      `user.${name}: String attributes cannot have a length of more than ${MAX_ATTRIBUTE_LENGTH}`,
    );
  }
  if (given.length === 2 && Number(MinLength) > Number(MaxLength)) {
    throw invalidParameter(`user.${name}: Max length cannot be less than min length.`);
  }
}

/** Refuses bounds that are no numbers, or contradict each other. */
function requireBounds(name: string, attribute: SchemaAttributeType): void {
  const { MinValue, MaxValue } = attribute.NumberAttributeConstraints ?? {};
  const given = defined([MinValue, MaxValue]);
  if (given.some((value) => !NUMBER.test(value))) {
    throw invalidParameter(`Invalid NumberAttributeConstraints for schema attribute ${name}`);
  }
  if (given.length === 2 && Number(MinValue) > Number(MaxValue)) {
    throw invalidParameter(`user.${name}: Max value cannot be less than min value.`);
  }
}

/** The constraints that belong to the attribute's type; AWS drops others without a word. */
function ownConstraints(
  name: string,
  type: SchemaAttributeType['AttributeDataType'],
  given: SchemaAttributeType,
): Partial<SchemaAttributeType> {
  if (type === 'String' && given.StringAttributeConstraints) {
    requireLengths(name, given);
    return { StringAttributeConstraints: given.StringAttributeConstraints };
  }
  if (type === 'Number' && given.NumberAttributeConstraints) {
    requireBounds(name, given);
    return { NumberAttributeConstraints: given.NumberAttributeConstraints };
  }
  return {};
}

function customAttribute(given: SchemaAttributeType): SchemaAttributeType {
  const name = given.Name ?? '';
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,20}$/u.test(name) || /[=<>]/.test(name)) {
    throw invalidParameter(`Invalid attribute name: ${name}`);
  }
  if (given.Required) {
    throw invalidParameter('Required custom attributes are not supported currently.');
  }
  const type = given.AttributeDataType;
  if (!type) {
    throw invalidParameter(
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    );
  }
  const full = `${given.DeveloperOnlyAttribute ? 'dev:' : ''}custom:${name}`;
  return {
    Name: full,
    AttributeDataType: type,
    DeveloperOnlyAttribute: given.DeveloperOnlyAttribute ?? false,
    Mutable: given.Mutable ?? true,
    Required: false,
    ...(type === 'String' ? { StringAttributeConstraints: {} } : {}),
    ...ownConstraints(full, type, given),
  };
}

/** Adds custom attributes to a schema. @throws CognitoError for a bad or taken name, bad constraints */
export function withCustomAttributes(
  schema: readonly SchemaAttributeType[],
  added: readonly SchemaAttributeType[],
): SchemaAttributeType[] {
  const result = [...schema];
  for (const given of added) {
    const attribute = customAttribute(given);
    if (result.some(({ Name }) => Name === attribute.Name)) {
      throw invalidParameter(
        `custom:${given.Name}: Existing attribute already has name ${attribute.Name}.`,
      );
    }
    result.push(attribute);
  }
  if (result.length - standardAttributes.length > 50) {
    throw invalidParameter('Too many custom attributes: the limit is 50.');
  }
  return result;
}

function standardAttribute(
  standard: SchemaAttributeType,
  change: SchemaAttributeType | undefined,
): SchemaAttributeType {
  if (!change) return standard;
  const { Name: name = '', AttributeDataType: type } = standard;
  const retyped = change.AttributeDataType && change.AttributeDataType !== type;
  if (retyped || change.DeveloperOnlyAttribute) {
    throw invalidParameter(
      `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${name}`,
    );
  }
  return {
    ...standard,
    Mutable: change.Mutable ?? standard.Mutable,
    Required: change.Required ?? standard.Required,
    ...ownConstraints(name, type, change),
  };
}

/** The schema of a new pool: the standard attributes, as changed by `given`, and custom ones. */
export function newSchema(given: readonly SchemaAttributeType[] = []): SchemaAttributeType[] {
  const changes = new Map(given.map((attribute) => [attribute.Name, attribute]));
  return withCustomAttributes(
    standardAttributes.map((attribute) =>
      standardAttribute(attribute, changes.get(attribute.Name)),
    ),
    given.filter(({ Name }) => !standardNames.has(Name)),
  );
}
