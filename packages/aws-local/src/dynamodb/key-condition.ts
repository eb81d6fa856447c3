import { field, type Input, listField, objectField, stringField } from './input.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * The value that a Query wants its hash key to have, in DynamoDB's JSON. Nothing when the condition
 * cannot be read: such a Query is refused, for no one can say whose items it asks for.
 *
 * @param hashKey name of the attribute
 */
export function readHashCondition(input: Input, hashKey: string): unknown {
  const expression = stringField(input, 'KeyConditionExpression');
  const conditions = objectField(input, 'KeyConditions');
  if (expression !== undefined && conditions !== undefined) return undefined;
  if (expression === undefined) return conditions && readConditions(conditions, hashKey);
  const names = objectField(input, 'ExpressionAttributeNames') ?? {};
  const values = objectField(input, 'ExpressionAttributeValues') ?? {};
  const comparisons = readComparisons(tokenize(expression));
  const own = comparisons?.filter(({ attribute: { kind, text } }) =>
    kind === 'name' ? field(names, text) === hashKey : text === hashKey,
  );
  const [only, ...others] = own ?? [];
  if (only?.sign !== '=' || others.length > 0) return undefined;
  return field(values, only.value);
}

function readConditions(conditions: Input, hashKey: string): unknown {
  const condition = objectField(conditions, hashKey) ?? {};
  const list = listField(condition, 'AttributeValueList');
  return field(condition, 'ComparisonOperator') === 'EQ' && list.length === 1 ? list[0] : undefined;
}

interface Comparison {
  readonly attribute: Token;
  /** `=` only if nothing else will do. */
  readonly sign: string;
  readonly value: string;
}

/** Reads `a = :a AND b BETWEEN :b AND :c` with any parentheses. Nothing when it is not of this form. */
function readComparisons(tokens: readonly Token[]): Comparison[] | undefined {
  let at = 0;
  const is = (text: string) => tokens[at]?.text.toUpperCase() === text;
  const take = (text: string) => is(text) && ++at > 0;
  const takeKind = (...kinds: Token['kind'][]) =>
    tokens[at] && kinds.includes(tokens[at]!.kind) ? tokens[at++] : undefined;

  const comparison = (attribute: Token | undefined, sign: string | undefined) => {
    const value = takeKind('value');
    if (!attribute || sign === undefined || !value) return undefined;
    return [{ attribute, sign, value: value.text }];
  };
  const term = (): Comparison[] | undefined => {
    if (take('(')) {
      const inner = all();
      return take(')') ? inner : undefined;
    }
    const first = takeKind('word', 'name');
    if (take('(')) {
      const attribute = takeKind('word', 'name');
      const found = take(',') ? comparison(attribute, first?.text) : undefined;
      return take(')') ? found : undefined;
    }
    if (!take('BETWEEN')) return comparison(first, takeKind('sign')?.text);
    const from = comparison(first, 'BETWEEN');
    return take('AND') && takeKind('value') ? from : undefined;
  };
  const all = (): Comparison[] | undefined => {
    const found = term();
    while (found && take('AND')) {
      const more = term();
      if (!more) return undefined;
      found.push(...more);
    }
    return found;
  };
  const found = all();
  return at === tokens.length ? found : undefined;
}
