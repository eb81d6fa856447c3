import { invalid } from './error.ts';
import { field, type Input, listField, objectField, requireString, stringField } from './input.ts';
import { type Token, tokenize } from './tokens.ts';

const EXPRESSIONS = [
  ...['ProjectionExpression', 'ConditionExpression', 'FilterExpression', 'UpdateExpression'],
  'KeyConditionExpression',
];
/** Objects whose keys are names of attributes. */
const MAPS = ['Key', 'Item', 'ExclusiveStartKey', 'Expected', 'AttributeUpdates', 'KeyConditions'];
const FILTERS = ['QueryFilter', 'ScanFilter'];
const KEYWORDS = new Set(['AND', 'OR', 'NOT', 'IN', 'BETWEEN', 'SET', 'ADD', 'REMOVE', 'DELETE']);

/** Names of all top-level attributes that a request reads, writes or compares. */
export function readAttributes(input: Input): string[] {
  const names = objectField(input, 'ExpressionAttributeNames') ?? {};
  const found = [
    ...EXPRESSIONS.flatMap((name) => inExpression(stringField(input, name) ?? '', names)),
    ...[...MAPS, ...FILTERS].flatMap((name) => Object.keys(objectField(input, name) ?? {})),
    ...listField(input, 'AttributesToGet').map((name) => requireString(name, 'AttributesToGet')),
  ];
  return [...new Set(found)];
}

function inExpression(expression: string, names: Input): string[] {
  const tokens = tokenize(expression);
  return tokens.flatMap((token, index) => {
    // `a.b` and `a[0].b` are parts of `a`.
    if (tokens[index - 1]?.text === '.') return [];
    if (token.kind === 'name') return [nameBehind(token, names)];
    const isFunction = tokens[index + 1]?.text === '(';
    if (token.kind !== 'word' || isFunction || KEYWORDS.has(token.text.toUpperCase())) return [];
    return [token.text];
  });
}

function nameBehind({ text }: Token, names: Input): string {
  const name = field(names, text);
  if (typeof name === 'string') return name;
  throw invalid(`An expression attribute name used in the expression is not defined: ${text}`);
}
