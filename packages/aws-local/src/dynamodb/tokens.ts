import { invalid } from './error.ts';

/** A name of an attribute, a placeholder of a name (`#n`) or of a value (`:v`), a number, or a sign. */
export interface Token {
  readonly kind: 'word' | 'name' | 'value' | 'number' | 'sign';
  readonly text: string;
}

/** DynamoDB's own limit for an expression, in bytes. */
const MAX_LENGTH = 4096;
const TOKEN =
  /[ \t\r\n]+|(?<word>[A-Za-z]\w*)|(?<name>#\w+)|(?<value>:\w+)|(?<number>\d+)|(?<sign><>|<=|>=|[=<>(),.[\]+-])/y;

/**
 * Splits an expression.
 *
 * @throws DynamoDbError when it has something in it that no expression has, or is too long
 */
export function tokenize(expression: string): Token[] {
  if (expression.length > MAX_LENGTH) throw invalid(`Expression size has exceeded the maximum`);
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < expression.length) {
    const at = pattern.lastIndex;
    const groups = pattern.exec(expression)?.groups;
    if (!groups) {
      throw invalid(`Invalid expression: Syntax error near "${expression.slice(at, at + 10)}"`);
    }
    const found = Object.entries(groups).find(([, text]) => text !== undefined);
    if (found) tokens.push({ kind: found[0] as Token['kind'], text: found[1] });
  }
  return tokens;
}
