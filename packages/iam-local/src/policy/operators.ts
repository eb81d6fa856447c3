import { BlockList, isIP } from 'node:net';

import { matches, matchesArn, toPattern, type PatternOptions } from './pattern.ts';

/**
 * Whether one value of the request fits one of the policy.
 * Undefined when that cannot be known: a variable without value.
 */
type Comparison = (
  given: string,
  expected: string,
  options: Omit<PatternOptions, 'wildcards'>,
) => boolean | undefined;

interface Operator {
  readonly compare: Comparison;
  readonly negated: boolean;
}

const text =
  ({ wildcards = false, ignoreCase = false }): Comparison =>
  (given, expected, options) => {
    const pattern = toPattern(expected, { ...options, wildcards });
    return pattern && matches(pattern, given, ignoreCase);
  };

const arn: Comparison = (given, expected, options) =>
  matchesArn(expected, given, { ...options, wildcards: true });

const number =
  (holds: (given: number, expected: number) => boolean, read = toNumber): Comparison =>
  (given, expected) => {
    const [a, b] = [read(given), read(expected)];
    return !Number.isNaN(a) && !Number.isNaN(b) && holds(a, b);
  };

function toNumber(value: string): number {
  return value.trim() === '' ? NaN : Number(value);
}

/** Milliseconds of an ISO 8601 date or of seconds since the epoch. */
function toTime(value: string): number {
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value);
}

const bool: Comparison = (given, expected) => given.toLowerCase() === expected.toLowerCase();

/** An address or a range in CIDR form, of both versions. */
const ip: Comparison = (given, expected) => {
  const [address = '', bits] = expected.split('/');
  const versions = [isIP(given), isIP(address)];
  if (versions.includes(0)) return false;
  const [givenFamily, family] = versions.map((version) => (version === 6 ? 'ipv6' : 'ipv4'));
  const length = bits === undefined ? (family === 'ipv6' ? 128 : 32) : toNumber(bits);
  const list = new BlockList();
  list.addSubnet(address, length, family);
  return list.check(given, givenFamily);
};

const pair = (positive: string, negative: string, compare: Comparison) =>
  [
    [positive, { compare, negated: false }],
    [negative, { compare, negated: true }],
  ] as const;

const orders = (kind: string, read?: (value: string) => number) => [
  ...pair(
    `${kind}Equals`,
    `${kind}NotEquals`,
    number((a, b) => a === b, read),
  ),
  [`${kind}LessThan`, { compare: number((a, b) => a < b, read), negated: false }] as const,
  [`${kind}LessThanEquals`, { compare: number((a, b) => a <= b, read), negated: false }] as const,
  [`${kind}GreaterThan`, { compare: number((a, b) => a > b, read), negated: false }] as const,
  [
    `${kind}GreaterThanEquals`,
    { compare: number((a, b) => a >= b, read), negated: false },
  ] as const,
];

/** Every operator but Null, by its name. Source: IAM's "Condition operators". */
const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...pair('StringEquals', 'StringNotEquals', text({})),
  ...pair('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', text({ ignoreCase: true })),
  ...pair('StringLike', 'StringNotLike', text({ wildcards: true })),
  ...orders('Numeric'),
  ...orders('Date', toTime),
  ['Bool', { compare: bool, negated: false }],
  ...pair('IpAddress', 'NotIpAddress', ip),
  ...pair('ArnEquals', 'ArnNotEquals', arn),
  ...pair('ArnLike', 'ArnNotLike', arn),
]);

/** An operator's name, taken apart. */
export interface ParsedOperator {
  readonly quantifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly name: string;
  readonly ifExists: boolean;
  /** Undefined for Null, which compares nothing. */
  readonly operator: Operator | undefined;
}

/** @returns undefined for a name that IAM does not know */
export function parseOperator(text: string): ParsedOperator | undefined {
  const match = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(text);
  if (!match) return undefined;
  const quantifier = match[1] as ParsedOperator['quantifier'];
  const name = match[2] ?? '';
  const ifExists = match[3] !== undefined;
  if (name === 'Null') {
    return quantifier || ifExists ? undefined : { quantifier, name, ifExists, operator: undefined };
  }
  const operator = OPERATORS.get(name);
  return operator && { quantifier, name, ifExists, operator };
}
