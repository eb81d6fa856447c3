import {
  type DocumentNode,
  execute,
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

import type { Caller } from '../access/caller.ts';
import { FieldError } from '../error.ts';
import { type Answer, toAnsweredError, toValidationError } from './answer.ts';
import type { Api, Invocation } from './api.ts';
import { requireWithinLimits } from './limits.ts';

/** What a client asks, as it arrives. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** A question that the schema can answer. */
export interface Prepared extends Question {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** A body of a megabyte has more; none that anyone writes has. */
const MAX_TOKENS = 50_000;

/** Reads a question, and holds it against the schema and the limits. Nothing has run then. */
export function prepare(api: Api, question: Question): Prepared | Answer {
  try {
    const document = parse(question.query, { maxTokens: MAX_TOKENS });
    // First: validation compares fields with each other, which takes longer the more there are.
    requireWithinLimits(api.schema, document, api.hasResolver, api.definition);
    const rules =
      api.definition.introspection === false
        ? [...specifiedRules, NoSchemaIntrospectionCustomRule]
        : specifiedRules;
    const errors = validate(api.schema, document, rules, { maxErrors: 20 });
    if (errors.length > 0) return { data: null, errors: errors.map(toValidationError) };
    const operation = getOperationAST(document, question.operationName);
    if (!operation) throw new FieldError('Unknown operation named.', 'BadRequestException');
    return { ...question, document, operation };
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof FieldError) {
      return { data: null, errors: [toAnsweredError(error)] };
    }
    throw error;
  }
}

/** Whether the question was refused. */
export const isAnswer = (one: Prepared | Answer): one is Answer => !('document' in one);

/** A caller's share in a request. */
export const createInvocation = (
  caller: Caller,
  headers: Readonly<Record<string, string>>,
  isEvent = false,
): Invocation => ({ caller, headers, isEvent, appended: [], effects: [], resolvers: 0 });

/**
 * Answers a question.
 *
 * @param root what is there already, by field: an event
 */
export async function answer(
  api: Api,
  { document, variables, operationName }: Prepared,
  call: Invocation,
  root?: unknown,
): Promise<Answer> {
  const { data, errors = [] } = await execute({
    ...{ schema: api.schema, document, contextValue: call, rootValue: root },
    ...{ variableValues: variables, operationName },
  });
  const all = [
    ...errors.map(toAnsweredError),
    ...call.appended.map(({ error, path }) => ({ ...toAnsweredError(error), path })),
  ];
  // graphql-js makes objects without a prototype.
  const plain = data ? ({ ...data } as Record<string, unknown>) : null;
  return { data: plain, ...(all.length > 0 && { errors: all }) };
}
