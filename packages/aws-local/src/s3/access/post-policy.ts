import { accessDenied, S3Error } from '../wire/s3-error.ts';

/** Bytes that the file may have. */
export interface LengthRange {
  readonly min: number;
  readonly max: number;
}

/** A condition on one field. */
interface FieldCondition {
  readonly operator: 'eq' | 'starts-with';
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

type Condition = FieldCondition | ({ readonly operator: 'content-length-range' } & LengthRange);

/** Fields that a policy need not cover: its own, and what is meant to be ignored. */
const UNCOVERED = /^(?:policy|x-amz-signature|file|x-ignore-.*)$/;

const malformed = () =>
  new S3Error('MalformedPOSTRequest', 'The policy of the form is not one of S3.');
const refused = (reason: string) => accessDenied(`Invalid according to Policy: ${reason}`);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

function parseListed([operator, first, second]: readonly unknown[]): Condition {
  const isText = typeof first === 'string' && typeof second === 'string' && first.startsWith('$');
  if ((operator === 'eq' || operator === 'starts-with') && isText) {
    return { operator, name: first.slice(1).toLowerCase(), value: second };
  }
  const [min, max] = [Number(first), Number(second)];
  if (
    operator === 'content-length-range' &&
    Number.isSafeInteger(min) &&
    Number.isSafeInteger(max)
  ) {
    return { operator, min, max };
  }
  throw malformed();
}

function parseConditions(value: unknown): Condition[] {
  if (!Array.isArray(value)) throw malformed();
  return value.flatMap((one: unknown) => {
    if (Array.isArray(one)) {
      if (one.length !== 3) throw malformed();
      return parseListed(one);
    }
    if (!isRecord(one)) throw malformed();
    return Object.entries(one).map(([name, text]): Condition => {
      if (typeof text !== 'string') throw malformed();
      return { operator: 'eq', name: name.toLowerCase(), value: text };
    });
  });
}

const holds = ({ operator, value }: FieldCondition, given: string | undefined) =>
  given !== undefined && (operator === 'eq' ? given === value : given.startsWith(value));

/**
 * Holds a form's fields against its signed policy: each condition must hold, and each field must be
 * in one. Source: "Creating a POST policy" of the S3 API reference.
 *
 * @param policy in base64, as sent
 * @param fields by their names in lower case, `bucket` among them
 * @param now milliseconds since the epoch
 * @returns how long the file may be
 * @throws S3Error
 */
export function requirePolicy(
  policy: string,
  fields: ReadonlyMap<string, string>,
  now: number,
): LengthRange {
  const document = parseJson(Buffer.from(policy, 'base64').toString('utf8'));
  if (!isRecord(document) || typeof document.expiration !== 'string') throw malformed();
  // A date that is none never passes.
  if (!(Date.parse(document.expiration) > now)) throw refused('Policy expired.');
  const conditions = parseConditions(document.conditions);
  let [min, max] = [0, Infinity];
  const covered = new Set<string>();
  for (const condition of conditions) {
    if (condition.operator === 'content-length-range') {
      [min, max] = [Math.max(min, condition.min), Math.min(max, condition.max)];
      continue;
    }
    if (!holds(condition, fields.get(condition.name))) {
      throw refused(`Policy Condition failed: ["${condition.operator}", "$${condition.name}"]`);
    }
    covered.add(condition.name);
  }
  const extra = [...fields.keys()].filter((name) => !covered.has(name) && !UNCOVERED.test(name));
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`);
  return { min, max };
}
