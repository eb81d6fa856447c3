import { lookUp, type ContextMap } from './context.ts';
import { toList, type ConditionBlock } from './document.ts';
import { parseOperator, type ParsedOperator } from './operators.ts';

export interface ConditionInput {
  readonly context: ContextMap;
  readonly variables: boolean;
}

/**
 * Whether a condition block holds: every operator and every key of it.
 * @returns undefined where IAM's documentation does not say: an Allow then does not apply, a Deny does
 * @throws TypeError for an operator that IAM does not know
 */
export function conditionHolds(block: ConditionBlock, input: ConditionInput): boolean | undefined {
  let result: boolean | undefined = true;
  for (const [name, keys] of Object.entries(block)) {
    const operator = parseOperator(name);
    if (!operator) throw new TypeError(`IAM has no condition operator ${name}`);
    for (const [key, expected] of Object.entries(keys)) {
      const holds = keyHolds(
        operator,
        lookUp(input.context, key),
        toList(expected).map(String),
        input,
      );
      if (holds === false) return false;
      result &&= holds;
    }
  }
  return result;
}

function keyHolds(
  { quantifier, operator, ifExists }: ParsedOperator,
  given: readonly string[] | undefined,
  expected: readonly string[],
  input: ConditionInput,
): boolean | undefined {
  if (!operator) {
    return expected.some((one) => (one.toLowerCase() === 'true') === (given === undefined));
  }
  if (given === undefined) {
    return ifExists || quantifier === 'ForAllValues' || (operator.negated && !quantifier);
  }
  // A key with several values and no ForAllValues or ForAnyValue: IAM calls for one of them.
  if (!quantifier && given.length > 1) return undefined;
  const results = given.map((value) => {
    const fits = some(expected.map((one) => operator.compare(value, one, input)));
    if (!operator.negated) return fits ?? false;
    return fits === undefined ? undefined : !fits;
  });
  return quantifier === 'ForAnyValue' ? some(results) : every(results);
}

/** True when one is, else undefined when one is. */
const some = (results: readonly (boolean | undefined)[]) =>
  results.includes(true) || (results.includes(undefined) ? undefined : false);

/** False when one is, else undefined when one is. */
const every = (results: readonly (boolean | undefined)[]) =>
  !results.includes(false) && (results.includes(undefined) ? undefined : true);
