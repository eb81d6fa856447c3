import type { ApiModel, Shape } from '../api-model/api-model.ts';
import { CognitoError, type ErrorType } from './errors.ts';

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  let regex = patterns.get(pattern);
  if (!regex) {
    const dotAll = pattern.startsWith('(?s)');
    regex = new RegExp(`^(?:${dotAll ? pattern.slice(4) : pattern})$`, dotAll ? 'su' : 'u');
    patterns.set(pattern, regex);
  }
  return regex;
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

interface Walk {
  readonly model: ApiModel;
  readonly faults: string[];
}

/** One value of the body, with its shape in the model and its path in a refusal. */
interface Member {
  readonly shape: Shape;
  readonly value: unknown;
  readonly path: string;
}

/** Constraint faults beyond this many are not reported; a hostile body cannot grow the answer. */
const MAX_FAULTS = 20;

function fault(walk: Walk, { shape, value, path }: Member, rule: string): void {
  if (walk.faults.length >= MAX_FAULTS) return;
  const shown =
    shape.sensitive || value === undefined
      ? value === undefined && !shape.sensitive
        ? 'Value null'
        : 'Value'
      : `Value '${typeof value === 'object' ? JSON.stringify(value) : String(value)}'`;
  walk.faults.push(`${shown} at '${path}' failed to satisfy constraint: Member must ${rule}`);
}

const tokenNames: Record<string, string> = {
  string: 'STRING_VALUE',
  number: 'NUMBER_VALUE',
  true: 'TRUE_VALUE',
  false: 'FALSE_VALUE',
  array: 'START_ARRAY',
  object: 'START_OBJECT',
};

function wrongType(value: unknown, wanted: string): CognitoError {
  const kind = Array.isArray(value)
    ? 'array'
    : typeof value === 'boolean'
      ? String(value)
      : typeof value;
  return new CognitoError(
    'SerializationException',
    `${tokenNames[kind] ?? 'VALUE'} can not be converted to ${wanted}`,
  );
}

function checkLength(walk: Walk, member: Member, length: number): void {
  const { max, min } = member.shape;
  if (max !== undefined && length > max) {
    fault(walk, member, `have length less than or equal to ${max}`);
  }
  if (min !== undefined && length < min) {
    fault(walk, member, `have length greater than or equal to ${min}`);
  }
}

function checkString(walk: Walk, member: Member): string {
  const { shape, value } = member;
  if (typeof value !== 'string') throw wrongType(value, 'a String');
  if (shape.enum && !shape.enum.includes(value)) {
    fault(walk, member, `satisfy enum value set: [${shape.enum.join(', ')}]`);
  }
  checkLength(walk, member, value.length);
  if (shape.pattern && !compiled(shape.pattern).test(value)) {
    fault(walk, member, `satisfy regular expression pattern: ${shape.pattern}`);
  }
  return value;
}

function checkNumber(walk: Walk, member: Member): number {
  const { shape, value } = member;
  if (typeof value !== 'number') throw wrongType(value, 'an Integer');
  if (shape.type !== 'double' && !Number.isSafeInteger(value)) {
    throw new CognitoError(
      'SerializationException',
      'NUMBER_VALUE can not be converted to an Integer',
    );
  }
  if (shape.max !== undefined && value > shape.max) {
    fault(walk, member, `have value less than or equal to ${shape.max}`);
  }
  if (shape.min !== undefined && value < shape.min) {
    fault(walk, member, `have value greater than or equal to ${shape.min}`);
  }
  return value;
}

function checkStructure(walk: Walk, member: Member): unknown {
  const { shape, value, path } = member;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType(value, 'an Object');
  }
  const record = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const [name, shapeName] of Object.entries(shape.members ?? {})) {
    const inner = record[name];
    const at = path ? `${path}.${lowerFirst(name)}` : lowerFirst(name);
    const of = getShape(walk.model, shapeName);
    if (inner === undefined || inner === null) {
      if (shape.required?.includes(name)) {
        fault(walk, { shape: of, value: undefined, path: at }, 'not be null');
      }
    } else {
      result[name] = check(walk, { shape: of, value: inner, path: at });
    }
  }
  return result;
}

function checkMap(walk: Walk, member: Member): unknown {
  const { shape, value, path } = member;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType(value, 'a Map');
  }
  const of = getShape(walk.model, shape.value ?? '');
  const keyShape = getShape(walk.model, shape.key ?? '');
  const entries = Object.entries(value).filter(
    ([, inner]) => inner !== null && inner !== undefined,
  );
  checkLength(walk, member, entries.length);
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, inner] of entries) {
    checkString(walk, { shape: keyShape, value: key, path: `${path}.key` });
    result[key] = check(walk, { shape: of, value: inner, path: `${path}.${key}.member` });
  }
  return { ...result };
}

function checkList(walk: Walk, member: Member): unknown {
  const { shape, value, path } = member;
  if (!Array.isArray(value)) throw wrongType(value, 'a List');
  checkLength(walk, member, value.length);
  const of = getShape(walk.model, shape.member ?? '');
  return value
    .filter((item) => item !== null && item !== undefined)
    .map((item, index) =>
      check(walk, { shape: of, value: item, path: `${path}.${index + 1}.member` }),
    );
}

function check(walk: Walk, member: Member): unknown {
  const { shape, value } = member;
  switch (shape.type) {
    case 'structure':
      return checkStructure(walk, member);
    case 'list':
      return checkList(walk, member);
    case 'map':
      return checkMap(walk, member);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value, 'a Boolean');
      return value;
    case 'integer':
    case 'long':
    case 'double':
      return checkNumber(walk, member);
    case 'timestamp':
      if (typeof value !== 'number') throw wrongType(value, 'a Timestamp');
      return value;
    case 'document':
      return value;
    case 'string':
    case 'blob':
      return checkString(walk, member);
  }
}

function getShape(model: ApiModel, name: string): Shape {
  const shape = model.shapes[name];
  if (!shape) throw new Error(`no shape ${name} in the API model`);
  return shape;
}

/**
 * Checks a request body against the API model. Members the model does not know are dropped, as AWS
 * drops them; `null` counts as absent.
 * @param model API model of the service
 * @param shapeName name of the operation's input shape
 * @param body parsed JSON
 * @returns the members that the model knows
 * @throws CognitoError `SerializationException` for a wrong JSON type, `constraintError`
 * "N validation error(s) detected: …" for constraints
 */
export function validateInput(
  model: ApiModel,
  shapeName: string,
  body: unknown,
  constraintError: ErrorType = 'InvalidParameterException',
): unknown {
  const walk: Walk = { model, faults: [] };
  const result = check(walk, { shape: getShape(model, shapeName), value: body, path: '' });
  const count = walk.faults.length;
  if (count > 0) {
    throw new CognitoError(
      constraintError,
      `${count} validation error${count === 1 ? '' : 's'} detected: ${walk.faults.join('; ')}`,
    );
  }
  return result;
}
